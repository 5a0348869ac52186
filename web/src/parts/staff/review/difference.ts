export type Piece = { text: string; changed: boolean };

/** Lengths of the longest common parts of every pair of tails. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** Which of the pieces were taken out and which came in, in their order: words of a text, or items of a list. */
export function difference(
  before: readonly string[],
  after: readonly string[],
): { before: Piece[]; after: Piece[] } {
  const lengths = commonLengths(before, after);
  const result: { before: Piece[]; after: Piece[] } = { before: [], after: [] };
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      result.before.push({ text: before[i]!, changed: false });
      result.after.push({ text: after[j]!, changed: false });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      result.before.push({ text: before[i]!, changed: true });
      i += 1;
    } else {
      result.after.push({ text: after[j]!, changed: true });
      j += 1;
    }
  }
  return result;
}

/** Words and the blanks between them, so that the pieces joined are the text. */
export const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];
