import { expect, test } from 'vitest';
import type { Principal } from './account.ts';
import { isMandateLive, mandateAt, revokeMandate, startMandate } from './mandate.ts';
import { countGuess, digitsOf, newCode } from './one-time-code.ts';
import { actorOf, helpingAs, requireRole, requireScope, requireYes } from './permission.ts';

const ulid = '01J9ZZZZZZZZZZZZZZZZZZZZZZ';
const sellerId = `sel_${ulid}`;
const ids = { mandateId: `mdt_${ulid}`, sellerId, unitId: `unt_${ulid}`, companionId: `acc_${ulid}` };
const at = '2026-11-25T03:00:00.000Z';
const terms = { scope: ['stock', 'listing'], days: 7 } as const;
const consent = { way: 'signature', at } as const;

const companion: Principal = {
  ...({
    kind: 'account',
    accountId: ids.companionId,
    name: 'Mega',
    locale: 'id',
    unitId: ids.unitId,
  } as const),
  roles: ['companion', 'curator', 'officer'],
};
const helping = { sellerId, mandateId: ids.mandateId, scope: terms.scope, isLive: true };

test('with her consent a mandate counts at once, and no longer than she said', () => {
  const mandate = startMandate(ids, terms, { at, consent });
  expect(isMandateLive(mandate, at)).toBe(true);
  expect(isMandateLive(mandate, '2026-12-02T02:59:59.000Z')).toBe(true);
  expect(mandateAt(mandate, '2026-12-02T03:00:00.000Z').status).toBe('expired');
});

test('a yes that is not given within a day is asked for anew', () => {
  const mandate = startMandate(ids, terms, { at });
  expect(mandateAt(mandate, '2026-11-26T02:59:00.000Z').status).toBe('proposed');
  expect(mandateAt(mandate, '2026-11-26T03:00:00.000Z').status).toBe('expired');
});

test('what is over is not taken back a second time', () => {
  const ended = revokeMandate(startMandate(ids, terms, { at, consent }), { at, by: 'acc' });
  expect(ended).toMatchObject({ status: 'revoked', endedBy: 'acc', version: 2 });
  expect(() => revokeMandate(ended, { at, by: 'acc' })).toThrow(
    expect.objectContaining({ code: 'mandate.ended' }),
  );
});

test('who helps stands where the seller stands and puts down all else', () => {
  const helper = helpingAs(companion, helping);
  expect(helper).toMatchObject({ roles: ['seller', 'companion'], sellerId, accountId: ids.companionId });
  expect(() => requireRole(helper, 'curator', 'officer')).toThrow('permission.denied');
  expect(actorOf(helper)).toEqual({ actorId: ids.companionId, onBehalfOf: sellerId });
  expect(actorOf(companion)).toEqual({ actorId: ids.companionId });
});

test('without the role of a companion a choice is worth nothing', () => {
  const officer: Principal = { ...companion, roles: ['officer'] };
  expect(helpingAs(officer, helping)).toBe(officer);
});

test('after the mandate has ended she has her own roles again, but is no seller', () => {
  const after = helpingAs({ ...companion, roles: ['companion', 'seller'] }, { ...helping, isLive: false });
  expect(() => requireRole(after, 'seller')).toThrow('mandate.ended');
  expect(requireRole(after, 'companion')).toBe(after);
});

test('a scope opens what it names, and neither anything else nor what is the seller’s alone', () => {
  const helper = helpingAs(companion, helping);
  expect(() => requireScope(helper, ['stock', 'order'])).not.toThrow();
  expect(() => requireScope(helper, 'any')).not.toThrow();
  expect(() => requireScope(helper, ['money'])).toThrow('mandate.out-of-scope');
  expect(() => requireScope(helper, 'herself')).toThrow('mandate.herself-only');
});

test('a yes is asked of who helps, and only the seller’s own given one counts', () => {
  const helper = helpingAs(companion, helping);
  const yes = {
    ...{ assentId: `ast_${ulid}`, ...ids, askedBy: ids.companionId, askedAt: at, version: 2 },
    ...({ status: 'given', subject: { kind: 'payout', after: { way: 'cash' } } } as const),
  };
  expect(() => requireYes(companion, undefined)).not.toThrow();
  expect(() => requireYes(helper, yes)).not.toThrow();
  for (const no of [undefined, { ...yes, status: 'waiting' } as const, { ...yes, sellerId: 'sel_other' }])
    expect(() => requireYes(helper, no)).toThrow('mandate.needs-yes');
});

test('a code takes five guesses in five minutes, and has six digits whatever it is made of', () => {
  let code = newCode('nonce', at);
  for (let guess = 1; guess <= 5; guess += 1) code = countGuess(code, at);
  expect(() => countGuess(code, at)).toThrow('sign-in.too-many-guesses');
  expect(() => countGuess(newCode('nonce', at), '2026-11-25T03:05:00.000Z')).toThrow('sign-in.code-expired');
  expect(() => countGuess(undefined, at)).toThrow('sign-in.code-expired');
  expect(digitsOf('0000000000000000')).toBe('000000');
  expect(digitsOf('ffffffffffffffff')).toMatch(/^\d{6}$/);
});
