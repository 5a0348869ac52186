import { answerPayout, cancelPayout, payPayout, proposePayout } from '@rasa/actions/market/payout';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import type { Payout } from '@rasa/domain/market/payout';
import { drawProof } from '../../drawing/paper.ts';
import type { Moment, Timeline } from '../moment.ts';
import type { Shop } from '../workshop/seller.ts';
import type { Till } from './order.ts';

const propose = (then: Moment, { seller, office }: Shop): Promise<Payout> =>
  proposePayout(then, office.officer, seller.sellerId);

/** Sent by the merchant of record, with the bank's receipt for the seller to see. */
async function send(then: Moment, shop: Shop, { payoutId, amountIdr }: Payout): Promise<void> {
  const { officer } = shop.office;
  const { sellerId, unitId } = shop.seller;
  const reference = `TRF-${payoutId.slice(-6)}`;
  const bytes = await drawProof({
    ...{ totalIdr: amountIdr, reference, pixelWidth: 600 },
    ...{ sentAt: then.clock().toISOString(), from: 'Rasa Desa contoh', to: shop.seller.ownerName },
  });
  const about = { purpose: 'proof', ownerId: sellerId, unitId, actorId: officer.accountId } as const;
  const { pictureId } = await acceptPicture(then, { bytes, ...about });
  await payPayout(then, officer, payoutId, { reference, proofPictureId: pictureId });
}

/** The first ones: all sent, and confirmed by each seller's own hand. */
export async function payFirst({ shops }: Till, at: Timeline): Promise<void> {
  const then = at({ days: 13, at: '10:00' });
  for (const key of ['sri', 'josenan', 'ngawi', 'lawu']) {
    const shop = shops.get(key)!;
    const payout = await propose(then, shop);
    await send(then.later(3), shop, payout);
    await answerPayout(then.later(9), shop.keeper, payout.payoutId, { act: 'confirm' });
  }
}

/** The second ones: sent and not answered, disputed, only proposed, taken back; the rest is owed. */
export async function payLater({ shops }: Till, at: Timeline): Promise<void> {
  const then = at({ days: 4, at: '10:00' });
  const shop = (key: string): Shop => shops.get(key)!;
  await send(then.later(2), shop('sri'), await propose(then, shop('sri')));
  const missing = await propose(then, shop('trenggalek'));
  await send(then.later(2), shop('trenggalek'), missing);
  await answerPayout(then.later(26), shop('trenggalek').keeper, missing.payoutId, {
    ...{ act: 'dispute', reason: 'Di buku tabungan kelompok belum ada uang masuk sampai hari ini.' },
  });
  await propose(then, shop('ponorogo'));
  const mistaken = await propose(then, shop('uteran'));
  await cancelPayout(then.later(1), shop('uteran').office.officer, mistaken.payoutId);
}
