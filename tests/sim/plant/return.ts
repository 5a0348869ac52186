import type { PartReturn } from '@rasa/domain/market/part-return';
import type { Item, Write } from '@rasa/store/table';
import type { Plant } from '../stage.ts';
import { blindly, changing, isMovement, isPart, isPut, isStock, repeatedly, tells } from './write.ts';

const isReturnPosting = (write: Write): boolean => isPut(write) && write.item.sk.startsWith('LEDGER#return:');
const returns = (writes: readonly Write[]): boolean => writes.some(isReturnPosting);

const isComplaint = (item: Item, status: string): boolean =>
  item.sk.startsWith('COMPLAINT#') && item.status === status;
const settles = (writes: readonly Write[]): boolean =>
  writes.some((write) => isPut(write) && isComplaint(write.item, 'settled'));

/** Bugs with what goes back after hand-over. */
export const returnPlants: readonly Plant[] = [
  {
    bug: 'a return is done each time it is sent',
    table: repeatedly((writes) => returns(writes) && !settles(writes)),
  },
  { bug: 'a complaint is settled by everybody who settles it', table: repeatedly(settles) },
  {
    bug: 'units that went back are put on the shelf twice',
    table: changing((writes) =>
      returns(writes)
        ? writes.map((write) =>
            isStock(write) ? { ...write, add: { available: 2 * (write.add?.available ?? 0) } } : write,
          )
        : writes,
    ),
  },
  {
    bug: 'units that went back are not put on the shelf',
    table: changing((writes) =>
      returns(writes) ? writes.filter((write) => !isStock(write) && !isMovement(write)) : writes,
    ),
  },
  {
    bug: 'a return without its posting',
    table: changing((writes) => writes.filter((write) => !isReturnPosting(write))),
  },
  {
    bug: 'complaints are contested and escalated without condition',
    table: blindly((item) => isComplaint(item, 'disputed')),
  },
  {
    bug: 'a complaint that was taken back still holds its part',
    table: changing((writes) =>
      tells(writes, 'complaint.withdrawn') ? writes.filter((write) => !isPart(write)) : writes,
    ),
  },
  {
    bug: 'a deduction is taken by every payout',
    table: changing((writes) =>
      writes.map((write) => (isPart(write) ? { ...write, item: unmarked(write.item) } : write)),
    ),
  },
  {
    bug: 'what nobody came for is not sold again',
    table: changing((writes) =>
      tells(writes, 'part.no-show')
        ? writes.filter((write) => !isStock(write) && !isMovement(write))
        : writes,
    ),
  },
];

/** Nobody can see that a return was deducted. */
function unmarked(item: Item): Item {
  const { returns: all } = item as { returns?: PartReturn[] };
  return all ? { ...item, returns: all.map(({ deductedIn: _, ...one }) => one) } : item;
}
