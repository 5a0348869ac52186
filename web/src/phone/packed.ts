/**
 * What of an order lies in the box already: ids alone, on this phone alone, whether there is a network or not. Gone with
 * her signing out.
 */
const name = 'rasa-packed';
/** Orders that are remembered; older ones are long on their way. */
const kept = 60;

type Packed = Record<string, string[]>;

function read(): Packed {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as Packed;
  } catch {
    return {};
  }
}

export const packedOf = (partId: string): ReadonlySet<string> => new Set(read()[partId] ?? []);

export function setPacked(partId: string, offerId: string, isIn: boolean): void {
  const { [partId]: before = [], ...others } = read();
  const now = isIn ? [...new Set([...before, offerId])] : before.filter((one) => one !== offerId);
  const all = [...Object.entries(others), [partId, now] as const].slice(-kept);
  localStorage.setItem(name, JSON.stringify(Object.fromEntries(all)));
}

export const dropPacked = (): void => localStorage.removeItem(name);
