import type { Person, SideName } from '../stage/stage.ts';
import type { Heard } from './ask.ts';
import { hers, type Row, type Target } from './row.ts';

export type Expected = { status: number; code: string } | 'open';

/** What an answer is expected to be, from the table alone. */
export function expectedOf(row: Row, person: Person, target: Target): Expected {
  const { access, opens = hers, unknown, closed } = row;
  const { role } = person;
  if (access !== 'anyone' && role === 'none') return { status: 401, code: 'session.none' };
  const isForRoles = access !== 'anyone' && access !== 'signed-in';
  if (isForRoles && !access.split(' ').includes(role)) return { status: 403, code: 'permission.denied' };
  if (role !== 'none' && closed?.roles.includes(role)) return { status: 403, ...closed };
  if (row.always) return row.always;
  if (unknown === undefined) return 'open';
  if (target === 'none') return row.none ?? { status: 404, code: unknown };
  const side: SideName = target === 'own' ? 'near' : 'far';
  return opens(person, side) ? 'open' : { status: 404, code: unknown };
}

/** Let in, and told that it was done before: an earlier cell of the table used the thing up. */
const usedUp =
  /\.(not-in-state|closed|decided|nothing-due|pending|unchanged|kind-open-already|seller-taken)$/;

export const isOpen = ({ status, code }: Heard): boolean =>
  (status >= 200 && status < 300) || (status === 409 && usedUp.test(code ?? ''));

export function faultOf(expected: Expected, heard: Heard): string | undefined {
  const told = `${heard.status} ${heard.code ?? ''}`.trim();
  if (expected === 'open') return isOpen(heard) ? undefined : `expected to be let in, was told ${told}`;
  const fits = heard.status === expected.status && heard.code === expected.code;
  return fits ? undefined : `expected ${expected.status} ${expected.code}, was told ${told}`;
}
