import { expect, test } from 'vitest';
import { askedChanges, nextNoted, notesOn } from './note.ts';

const reason = (target: string) => ({ target, label: target, text: `Perbaiki ${target}` });
const revision = (number: number, targets: readonly string[]) => ({
  ...{ revisionId: `rev_${number}`, number, status: 'changes_requested' as const },
  ...{ submittedAt: '2026-11-01T00:00:00.000Z', priceIdr: 15_000 },
  decision: {
    ...{ outcome: 'request_changes' as const, decidedAt: '2026-11-02T00:00:00.000Z' },
    reasons: targets.map(reason),
  },
});
const listing = (status: 'changes_requested' | 'submitted', ...targets: string[]) => ({
  ...{ status, draft: {} },
  revisions: [revision(1, ['priceIdr']), revision(2, targets)],
});

test('from one screen with a note the way leads to the next one, in the order of the form, then to none', () => {
  const asked = listing('changes_requested', 'priceIdr', 'description', 'hygiene', 'picture', 'name');
  expect(nextNoted('foto', asked)).toBe('nama');
  expect(nextNoted('nama', asked)).toBe('harga');
  expect(nextNoted('harga', asked)).toBeUndefined();
});

test('a screen tells what the newest decision says of it, and nothing once it is sent again', () => {
  const asked = listing('changes_requested', 'description', 'name', 'hygiene');
  expect(notesOn('nama', asked).map(({ target }) => target)).toEqual(['description', 'name']);
  expect(notesOn('harga', asked)).toEqual([]);
  expect(askedChanges(listing('submitted', 'name'))).toBeUndefined();
  expect(nextNoted('foto', listing('submitted', 'name'))).toBeUndefined();
});
