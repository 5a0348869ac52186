import { contestComplaint, decideComplaint, openComplaint } from '@rasa/actions/market/complaint';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import type { Offer } from '@rasa/domain/market/offer';
import { jpegBytes } from '../../builders/workshop.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { orderMaker } from './goods.ts';
import type { Personal } from './personal.ts';
import type { Side } from './side.ts';

/** Complaints about delivered parts of one side's offer, brought as far as a route needs them. */
export async function complaintsOf(
  world: TestWorld,
  side: Side,
  about: { make: ReturnType<typeof orderMaker>; offer: Offer; personal: Personal },
) {
  const { seller, officer, shop, unitId } = side;
  const { make, offer, personal } = about;
  const { complaint: words, complaintAnswer, complaintDecision } = personal;

  async function opened() {
    const { orderId, token, partId } = await make.delivered();
    const { pictureId } = await acceptPicture(world, {
      ...{
        bytes: await jpegBytes(9),
        purpose: 'complaint',
        ownerId: shop.sellerId,
        unitId,
        actorId: 'buyer',
      },
    });
    const { complaintId } = await openComplaint(world, {
      ...{ orderId, token, partId, reason: 'damaged', words, lines: [], pictureIds: [pictureId] },
    });
    return { orderId, token, partId, complaintId };
  }
  async function disputed() {
    const one = await opened();
    await contestComplaint(world, seller, one.complaintId, complaintAnswer);
    return one;
  }
  const decided = await disputed();
  await decideComplaint(world, officer, decided.complaintId, { act: 'refuse', words: complaintDecision });
  await disputed();
  return {
    complaintDecided: decided,
    orderToComplain: await make.delivered(),
    partToReturnId: (await make.delivered()).partId,
    complaintToWithdraw: await opened(),
    complaintToAnswer: await opened(),
    complaintToSettle: await opened(),
    complaintToDecide: await disputed(),
    returnedOfferId: offer.stock.offerId,
  };
}
