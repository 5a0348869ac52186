import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctedAt, type Mark, withMark } from './attendance.ts';

const participantId = 'ptc_01J00000000000000000000000';
const mark = (markId: string, isThere: boolean, minute: number): Mark => ({
  ...{ markId, participantId, isThere },
  at: `2026-11-25T02:0${minute}:00.000Z`,
});
type Standing = ReturnType<typeof withMark>;
const after = (...marks: Mark[]): Standing =>
  marks.reduce<Standing>((standing, one) => withMark(standing, one) ?? standing, undefined);

test('the last word about a name holds, whichever phone comes first', () => {
  const ticked = mark('tick-first', true, 1);
  const taken = mark('taken-back', false, 2);
  expect(after(ticked, taken)?.isThere).toBe(false);
  expect(after(taken, ticked)?.isThere).toBe(false);
});

test('of a tick and an un-tick in the same moment the tick holds', () => {
  const both = [mark('ticked-one', true, 1), mark('taken-two', false, 1)] as const;
  expect(after(...both)?.isThere).toBe(true);
  expect(after(both[1], both[0])?.isThere).toBe(true);
});

test('a mark that was heard before changes nothing, even where its time is put right anew', () => {
  const standing = after(mark('ticked-one', true, 1), mark('taken-two', false, 2));
  expect(withMark(standing, mark('ticked-one', true, 5))).toBeUndefined();
});

const marks = fc.uniqueArray(
  fc.record({
    markId: fc.integer({ min: 0, max: 30 }).map((number) => `mark-${number + 1000}`),
    isThere: fc.boolean(),
    minute: fc.integer({ min: 0, max: 4 }),
  }),
  { selector: ({ markId }) => markId, maxLength: 12 },
);

test('several phones end alike, in every order and with repeats', () => {
  fc.assert(
    fc.property(
      marks.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
      ),
      ([list, shuffled]) => {
        const [one, other] = [list, shuffled].map((some) =>
          after(...some.map(({ markId, isThere, minute }) => mark(markId, isThere, minute))),
        );
        expect([other?.isThere, other?.markedAt]).toEqual([one?.isThere, one?.markedAt]);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test('a phone whose clock is wrong tells the right time by how wrong it is', () => {
  const now = '2026-11-25T05:00:00.000Z';
  // A day ahead.
  expect(correctedAt('2026-11-26T02:00:00.000Z', '2026-11-26T05:00:00.000Z', now)).toBe(
    '2026-11-25T02:00:00.000Z',
  );
  // Never set: 1970.
  expect(correctedAt('1970-01-01T00:10:00.000Z', '1970-01-01T01:10:00.000Z', now)).toBe(
    '2026-11-25T04:00:00.000Z',
  );
  // Put right in between: not later than now.
  expect(correctedAt('2027-11-25T05:00:00.000Z', now, now)).toBe(now);
});
