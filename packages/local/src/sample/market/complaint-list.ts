import { contestComplaint, openComplaint, settleComplaint } from '@rasa/actions/market/complaint';
import { orderForToken } from '@rasa/actions/market/order-token';
import { payRefund } from '@rasa/actions/market/refund';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import type { ComplaintReason } from '@rasa/domain/market/complaint';
import { drawProduct } from '../../drawing/product.ts';
import type { Timeline } from '../moment.ts';
import { buyers } from './buyer.ts';
import { type Bought, buy, handleAll, payByCard, payByTransfer, type Till } from './order.ts';

type Trouble = {
  reason: ComplaintReason;
  words: string;
  /** Units of the order's first line. */
  quantity: number;
  /** Of this product; none without. */
  picture?: { slug: string; category: string; name: string };
};

/** Some hours after it came. */
async function complain(bought: Bought, { reason, words, quantity, picture }: Trouble): Promise<string> {
  const { orderId, token, at, till } = bought;
  const then = at.later(80);
  const { parts } = await orderForToken(then, orderId, token);
  const { partId, sellerId, lines } = parts[0]!;
  const about = {
    purpose: 'complaint',
    ownerId: sellerId,
    unitId: till.office.unit.unitId,
    actorId: 'buyer',
  } as const;
  const kept = picture
    ? [
        await acceptPicture(then, {
          bytes: await drawProduct({ ...picture, variant: 2, pixelWidth: 640 }),
          ...about,
        }),
      ]
    : [];
  const { complaintId } = await openComplaint(then, {
    ...{ orderId, token, partId, reason, words },
    lines: [{ offerId: lines[0]!.offerId, quantity }],
    pictureIds: kept.map(({ pictureId }) => pictureId),
  });
  return complaintId;
}

/** One that was settled, one that an officer has to decide, one that its seller has to answer. */
export async function complainAbout(till: Till, at: Timeline): Promise<void> {
  const [sri, kaliabu] = [till.shops.get('sri')!, till.shops.get('kaliabu')!];
  const order = async (
    days: number,
    buyer: keyof typeof buyers,
    method: 'stripe' | 'bank_transfer',
    slug: string,
  ) => {
    const basket = { ...buyers[buyer], method, lines: { [slug]: 3 }, by: 'carrier' } as const;
    const bought = await buy(till, at({ days, at: '10:05' }), basket);
    await (method === 'stripe' ? payByCard(bought) : payByTransfer(bought));
    await handleAll(bought);
    return bought;
  };
  const settled = await order(7, 'bayu', 'stripe', 'rengginang-terasi');
  const settledId = await complain(settled, {
    ...{ reason: 'missing', quantity: 1 },
    words: 'Saya pesan tiga, di dalam kardus hanya ada dua bungkus.',
  });
  const { parts } = await orderForToken(settled.at, settled.orderId, settled.token);
  const { offerId } = parts[0]!.lines[0]!;
  await settleComplaint(settled.at.later(86), sri.keeper, settledId, { lines: [{ offerId, quantity: 1 }] });
  await payRefund(settled.at.later(86.2), settled.orderId);

  const disputed = await order(6, 'fitri', 'bank_transfer', 'brem-madiun');
  const disputedId = await complain(disputed, {
    ...{ reason: 'damaged', quantity: 2 },
    words: 'Dua kotak penyok dan bremnya hancur jadi bubuk. Mau saya bawa ke acara keluarga.',
    picture: { slug: 'brem-madiun', category: 'manisan', name: 'Brem Madiun' },
  });
  await contestComplaint(
    disputed.at.later(92),
    kaliabu.keeper,
    disputedId,
    'Waktu saya serahkan ke ekspedisi kotaknya utuh dan dibungkus plastik gelembung. Mungkin tertindih di jalan.',
  );

  await complain(await order(4, 'lina', 'stripe', 'peyek-kacang'), {
    ...{ reason: 'damaged', quantity: 1 },
    words: 'Satu bungkus terbuka waktu sampai, peyeknya sudah melempem.',
    picture: { slug: 'peyek-kacang', category: 'keripik', name: 'Peyek Kacang' },
  });
}
