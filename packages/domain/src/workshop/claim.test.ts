import { expect, test } from 'vitest';
import { addMinutes } from '../time.ts';
import { checkClaim, claimMinutes, claimOf, liveClaim } from './claim.ts';

const at = '2026-11-25T03:00:00.000Z';
const claim = claimOf({ accountId: 'acc_sari', name: 'Sari' }, at);

test('a claim keeps others from deciding, names who holds it and until when', () => {
  expect(() => checkClaim(claim, 'acc_other', at)).toThrow(
    expect.objectContaining({ code: 'revision.claimed', params: { name: 'Sari', time: '10.20' } }),
  );
  expect(() => checkClaim(claim, 'acc_sari', at)).not.toThrow();
  expect(() => checkClaim(undefined, 'acc_other', at)).not.toThrow();
});

test('it ends by itself, to the minute', () => {
  const end = addMinutes(at, claimMinutes);
  expect(liveClaim(claim, addMinutes(end, -1))).toEqual(claim);
  expect(liveClaim(claim, end)).toBeUndefined();
  expect(() => checkClaim(claim, 'acc_other', end)).not.toThrow();
});
