import { type Stored, storedPerHour } from '@rasa/domain/identity/visitor-limit';
import { Refusal } from '@rasa/domain/refusal';
import { addMinutes } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';

/** Where nothing tells addresses apart, nothing is counted. @throws Refusal `rate.too-many` */
export async function countStored(
  deps: Pick<Deps, 'clock' | 'sign' | 'store'>,
  what: Stored,
  address: string | undefined,
): Promise<void> {
  if (address === undefined) return;
  const now = deps.clock().toISOString();
  const hour = now.slice(0, 'yyyy-mm-ddThh'.length);
  const name = `stored|${what}|${hour}|${await deps.sign(`address:${address}`)}`;
  if (!(await deps.store.rates.saveCounted(name, storedPerHour[what], addMinutes(now, 2 * 60))))
    throw new Refusal('rate.too-many');
}
