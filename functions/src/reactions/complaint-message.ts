import type { DomainEvent } from '@rasa/domain/event';
import type { Complaint } from '@rasa/domain/market/complaint';
import type { OrderPart } from '@rasa/domain/market/order';
import { isCash } from '@rasa/domain/market/payment';
import { formatIdr } from '@rasa/domain/money';
import type { TextName } from '../message/text.ts';
import type { World } from '../world.ts';

type Said = { name: TextName; about: Record<string, string> };
export type Told = { buyer?: Said; seller?: Said };

/** What both sides are told of a complaint or a return; she who did it herself is not. */
export async function complaintTold(world: World, event: DomainEvent, part: OrderPart): Promise<Told> {
  const { complaintId, sellerId, amountIdr } = event.detail;
  const complaint =
    typeof complaintId === 'string' ? await world.store.complaints.get(complaintId) : undefined;
  const bySeller = typeof sellerId === 'string' && (await isOf(world, event.actorId, sellerId));
  const { buyer, seller } = toldOf(event, part, complaint);
  const amount: Said['about'] = typeof amountIdr === 'number' ? { amount: formatIdr(amountIdr) } : {};
  const reason: Said['about'] =
    event.type === 'complaint.refused' ? { reason: complaint?.decision?.words ?? '' } : {};
  return {
    ...(buyer && { buyer: { name: buyer, about: { ...amount, ...reason } } }),
    // The officer's words she reads on the page.
    ...(seller && !bySeller && { seller: { name: seller, about: amount } }),
  };
}

const isOf = async (world: World, accountId: string, sellerId: string): Promise<boolean> =>
  (await world.store.accounts.get(accountId))?.sellerId === sellerId;

function toldOf(
  { type }: DomainEvent,
  part: OrderPart,
  complaint: Complaint | undefined,
): { buyer?: TextName; seller?: TextName } {
  const isInCash = isCash(part.paymentMethod);
  switch (type) {
    case 'complaint.opened':
      return { seller: 'sellerComplaint' };
    case 'complaint.contested':
      // After her time was over the buyer knows already that an officer decides.
      return complaint?.history.some(({ by }) => by === 'clock') ? {} : { buyer: 'complaintContested' };
    case 'complaint.escalated':
      return { buyer: 'complaintEscalated', seller: 'sellerComplaintLate' };
    case 'complaint.settled':
    case 'part.returned':
      return {
        buyer: isInCash ? 'returnedInCash' : 'returned',
        seller: isInCash ? 'sellerReturnsCash' : 'sellerReturned',
      };
    case 'complaint.refused':
      return { buyer: 'complaintRefused', seller: 'sellerComplaintRefused' };
    case 'complaint.withdrawn':
      return { seller: 'sellerComplaintWithdrawn' };
    default:
      return {};
  }
}
