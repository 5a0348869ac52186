import { nothing } from '../stage/nothing.ts';
import type { Person, Stage } from '../stage/stage.ts';
import type { Things } from '../stage/thing.ts';
import { ask, type Heard } from './ask.ts';
import { expectedOf, faultOf, isOpen } from './expectation.ts';
import { leakFinder } from './mark.ts';
import { type Row, type Target, targets } from './row.ts';
import { table } from './table.ts';

export const rowsOf = (name: string): readonly Row[] => [table[name] ?? []].flat() as Row[];

export type Cell = { name: string; row: Row; person: Person; target: Target; heard: Heard };

/** For another's order she can only try the links that she has. */
function tokenFor({ things: { near } }: Stage, person: Person, link: { token: string }): string {
  if (!person.holdsTokens) return 'a-token-that-somebody-made-up-0000';
  const isHers = Object.values(near).some(
    (thing) => typeof thing === 'object' && 'token' in thing && thing.token === link.token,
  );
  return isHers ? link.token : near.order.token;
}

/** Everybody asks each of these routes for things of the near side, of the far side, and of nobody. */
export async function cellsOf(stage: Stage, names: readonly string[]): Promise<Cell[]> {
  const { near, far } = stage.things;
  const things: Record<Target, Things> = { own: near, other: far, none: nothing(near) };
  const cells: Cell[] = [];
  for (const name of names)
    for (const row of rowsOf(name))
      for (const target of row.unknown === undefined ? (['own'] as const) : targets)
        for (const person of stage.people) {
          const token = (link: { token: string }) => tokenFor(stage, person, link);
          const asked = { person, token, number: cells.length };
          const sent = row.send?.(things[target], asked) ?? {};
          const asker = row.endsSession ? await stage.again(person) : person;
          cells.push({ name, row, person, target, heard: await ask(stage, name, sent, asker) });
        }
  return cells;
}

const about = ({ name, person, target }: Cell): string => `${name} · ${person.name} · ${target}`;

/** One sentence for each answer that is not as the table says, or that tells of what is closed to who asked. */
export function faultsOf(stage: Stage, cells: readonly Cell[]): string[] {
  const leaks = leakFinder(stage);
  return cells.flatMap((cell) => {
    const { row, person, target, heard } = cell;
    const fault = faultOf(expectedOf(row, person, target), heard);
    return [
      ...(fault ? [`${about(cell)}: ${fault}`] : []),
      ...leaks(person, heard.text).map((leak) => `${about(cell)}: tells of ${leak}`),
    ];
  });
}

/** Where what is another's is answered in other words than what is nobody's: a hint that it exists. */
export function hintsOf(cells: readonly Cell[]): string[] {
  const key = ({ name, row, person }: Cell) => `${name}|${rowsOf(name).indexOf(row)}|${person.name}`;
  const none = new Map(cells.filter(({ target }) => target === 'none').map((cell) => [key(cell), cell]));
  return cells
    .filter(({ target, heard }) => target !== 'none' && heard.status === 404)
    .filter((cell) => none.get(key(cell))?.heard.text !== cell.heard.text)
    .map((cell) => `${about(cell)}: not the words of what does not exist`);
}

/** Routes that let nobody in: an answer of "no" to all proves nothing. */
export function neverOpened(cells: readonly Cell[]): string[] {
  const opened = new Set(
    cells.filter(({ heard }) => heard.status < 300 && isOpen(heard)).map(({ name }) => name),
  );
  return [...new Set(cells.filter(({ row }) => !row.always).map(({ name }) => name))].filter(
    (name) => !opened.has(name),
  );
}
