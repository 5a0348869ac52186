/** Which of `count` suggestions is marked after a key; -1 is none, and what was typed stands. */
export function markedAfter(key: string, marked: number, count: number): number {
  if (count === 0) return -1;
  // Beyond either end is what was typed, then the other end.
  if (key === 'ArrowDown') return marked + 1 === count ? -1 : marked + 1;
  if (key === 'ArrowUp') return marked === -1 ? count - 1 : marked - 1;
  return -1;
}
