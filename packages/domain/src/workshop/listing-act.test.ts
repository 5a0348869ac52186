import { expect, test } from 'vitest';
import type { Content } from '../market/content.ts';
import { checklistItems, startingChecklist } from './checklist.ts';
import { checkDecision, type DecisionRequest } from './decision.ts';
import { decideRevision, editListing, startListing, submitListing, withdrawRevision } from './listing-act.ts';

const at = '2026-11-25T03:00:00.000Z';
const by = { actorId: 'acc_siti' };
const listing = startListing(
  {
    listingId: 'lst_00000000000000000000000001',
    sellerId: 'sel_00000000000000000000000001',
    unitId: 'unt_00000000000000000000000001',
    draft: { name: 'Keripik' },
  },
  { by, at },
);
const what = {
  content: { name: 'Keripik' } as Content,
  contentHash: 'abc',
  priceIdr: 10_000,
  stock: 5,
};
const submitted = submitListing(listing, what, { by, at });
const refused = (code: string) => expect.objectContaining({ code });

test('everybody who wrote is remembered once, and frozen into the revision', () => {
  const helped = editListing(listing, { draft: {} }, { by: { actorId: 'acc_rina' }, at });
  const again = editListing(helped, { draft: { name: 'Keripik Tempe' } }, { by, at });
  const { revision } = submitListing(again, what, { by, at });
  expect(revision.writtenBy).toEqual(['acc_siti', 'acc_rina']);
});

test('one revision waits at a time, and each has the next number', () => {
  expect(submitted.revision).toMatchObject({ number: 1, status: 'pending' });
  expect(() => submitListing(submitted.listing, what, { by, at })).toThrow(refused('listing.pending'));
  const back = withdrawRevision(submitted.listing, submitted.revision, at);
  expect(back.listing).not.toHaveProperty('pendingRevisionId');
  expect(submitListing(back.listing, what, { by, at }).revision.number).toBe(2);
});

test('a refused later revision leaves the approved one named', () => {
  const approved = decideRevision(submitted.listing, submitted.revision, 'approve', at).listing;
  const second = submitListing(approved, what, { by, at });
  const asked = decideRevision(second.listing, second.revision, 'request_changes', at);
  expect(asked.listing).toMatchObject({
    status: 'changes_requested',
    approvedRevisionId: submitted.revision.revisionId,
  });
  expect(asked.revision.status).toBe('changes_requested');
});

test('a rejected product is closed to edits', () => {
  const rejected = decideRevision(submitted.listing, submitted.revision, 'reject', at).listing;
  expect(() => editListing(rejected, { draft: {} }, { by, at })).toThrow(refused('listing.not-in-state'));
});

const approval: DecisionRequest = {
  outcome: 'approve',
  checks: Object.fromEntries(checklistItems.map((item) => [item, 'ok'])),
  reasons: [],
};
const curator = { accountId: 'acc_kurator' };
const check = (
  revision: typeof submitted.revision,
  request: DecisionRequest,
  person: { accountId: string; sellerId?: string },
) => checkDecision(revision, request, person, startingChecklist.items);

test('an approval needs every item looked at and none bad', () => {
  expect(() => check(submitted.revision, approval, curator)).not.toThrow();
  const { hygiene: _, ...rest } = approval.checks;
  expect(() => check(submitted.revision, { ...approval, checks: rest }, curator)).toThrow(
    expect.objectContaining({
      code: 'decision.checklist-incomplete',
      params: { count: 1 },
      fields: { 'checks.hygiene': expect.anything() },
    }),
  );
  const bad = { ...approval, checks: { ...approval.checks, price: 'not_ok' as const } };
  expect(() => check(submitted.revision, bad, curator)).toThrow(refused('decision.checklist-incomplete'));
});

test('anything but an approval needs a reason', () => {
  const bare = { outcome: 'reject', checks: {}, reasons: [] } as const;
  expect(() => check(submitted.revision, { ...bare, reasons: [] }, curator)).toThrow(
    refused('decision.needs-reason'),
  );
});

test('nobody decides on what she wrote, sent or sells, nor twice', () => {
  const { revision } = submitted;
  for (const person of [{ accountId: 'acc_siti' }, { accountId: 'acc_x', sellerId: revision.sellerId }])
    expect(() => check(revision, approval, person)).toThrow(refused('decision.own-work'));
  expect(() => check({ ...revision, status: 'approved' }, approval, curator)).toThrow(
    refused('revision.decided'),
  );
});
