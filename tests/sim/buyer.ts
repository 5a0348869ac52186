import { cancelOrder } from '@rasa/actions/market/cancellation';
import { openCheckout, settleCheckout } from '@rasa/actions/market/checkout';
import { type Placed, type PlacementRequest, placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { quoteCart } from '@rasa/actions/market/quote';
import type { Offer } from '@rasa/domain/market/offer';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import type { Cast } from './cast.ts';
import { complain } from './complaint.ts';
import type { Task } from './scheduler.ts';

const minute = 60_000;
const methods: readonly PaymentMethod[] = ['stripe', 'stripe', 'bank_transfer', 'pay_at_pickup'];

/** One buyer with one cart: submits twice, tries again after lost answers, refreshes, pays early, late or never. */
export const buyer = (cast: Cast, number: number): Task => {
  const { scheduler } = cast;
  const who = `buyer ${number}`;
  return async () => {
    // Some come a day later, when others have long been served and paid out.
    await scheduler.sleep((scheduler.strikes(0.3) ? 1430 * minute : 0) + scheduler.pick(400));
    const request = await cast.insist(who, 'looks at a quote', (deps) => fillCart(cast, deps, who));
    if (!request) return;
    const key = `key of buyer ${number}`;
    const submissions = [submit(cast, request, key)];
    if (scheduler.strikes(0.4)) submissions.push(submit(cast, request, key));
    const placed = (await Promise.all(submissions)).find((one) => one !== undefined);
    if (!placed) return;
    if (scheduler.strikes(0.2)) scheduler.spawn(() => thinkTwice(cast, who, placed));
    if (scheduler.strikes(0.6)) scheduler.spawn(() => complain(cast, who, placed));
    if (request.paymentMethod === 'stripe') await payByCard(cast, who, placed);
    if (request.paymentMethod === 'bank_transfer') await payByTransfer(cast, who, placed);
  };
};

async function fillCart(
  cast: Cast,
  deps: Parameters<typeof quoteCart>[0],
  name: string,
): Promise<PlacementRequest> {
  const { scheduler } = cast;
  const wanted = cast.offerIds.filter(() => scheduler.strikes(0.7));
  const lines = (wanted.length > 0 ? wanted : cast.offerIds.slice(0, 1)).map((offerId) => ({
    offerId,
    quantity: 1 + scheduler.pick(2),
  }));
  const sellerIds = cast.offers.filter(isIn(lines)).map(({ stock }) => stock.sellerId);
  const byCarrier = scheduler.strikes(0.3);
  const method = byCarrier ? 'carrier' : 'pickup';
  const deliveries = [...new Set(sellerIds)].map((sellerId) => ({ sellerId, method }) as const);
  const where = byCarrier && { destination: { regencyCode: '35.19', street: 'Jalan Melati 5' } };
  const { quote } = await quoteCart(deps, { lines, deliveries, ...where });
  // Half of them order for one household, which may have no more unpaid orders than one buyer.
  const phone = scheduler.strikes(0.5) ? '+6281234567890' : `+6281234567${name.replace('buyer ', '00')}`;
  const shown = quote.parts.flatMap((part) => part.lines);
  return {
    lines: shown.map(({ offerId, quantity, priceIdr, revisionId }) => ({
      offerId,
      quantity,
      priceIdr,
      revisionId,
    })),
    // The name tells whose order it is when the books are read.
    buyer: { name, phone },
    ...{ deliveries, ...where },
    // Cash is for who comes to fetch it.
    paymentMethod: methods[scheduler.pick(byCarrier ? methods.length - 1 : methods.length)]!,
    expectedTotalIdr: quote.totalIdr,
  };
}

const isIn = (lines: readonly { offerId: string }[]) => (offer: Offer) =>
  lines.some(({ offerId }) => offerId === offer.stock.offerId);

async function submit(cast: Cast, request: PlacementRequest, key: string): Promise<Placed | undefined> {
  const { scheduler, plant } = cast;
  const who = request.buyer.name;
  await scheduler.sleep(scheduler.pick(60));
  const context = { principal: 'visitor', locale: 'id' } as const;
  const send = () =>
    cast.insist(who, 'places her order', (deps) =>
      placeOrder(deps, request, { ...context, idempotencyKey: plant?.key?.(key, scheduler) ?? key }),
    );
  const placed = await send();
  if (placed) cast.acknowledged.push({ intent: who, orderId: placed.orderId });
  // The answer was lost on the way to her phone, which sends the same again.
  return placed && scheduler.strikes(0.15) ? ((await send()) ?? placed) : placed;
}

async function payByCard(cast: Cast, who: string, { orderId }: Placed): Promise<void> {
  const { scheduler, provider } = cast;
  const open = () =>
    cast.insist(who, 'opens the payment page', async (deps) => {
      const whole = await deps.store.orders.getWhole(orderId);
      return whole && openCheckout(deps, whole);
    });
  const clicks = [open()];
  if (scheduler.strikes(0.3)) clicks.push(open());
  const url = (await Promise.all(clicks)).find((one) => one !== undefined);
  if (!url || scheduler.strikes(0.15)) return;
  const [early, lastMoment, late] = [scheduler.pick(3000), 31.9 * minute, 37 * minute + scheduler.pick(3000)];
  await scheduler.until(scheduler.now() + [early, early, early, lastMoment, late][scheduler.pick(5)]!);
  const minutesOnItsWay = scheduler.strikes(0.2) ? 1 + scheduler.pick(10) : 0;
  await cast.act(who, 'pays on the page', () => provider.pay(url, minutesOnItsWay));
  if (scheduler.strikes(0.5)) await cast.act(who, 'comes back', (deps) => settleCheckout(deps, orderId));
}

async function payByTransfer(cast: Cast, who: string, { orderId, token }: Placed): Promise<void> {
  const { scheduler } = cast;
  if (scheduler.strikes(0.25)) return;
  const nearTheEnd = 24 * 60 * minute + scheduler.pick(1500);
  await scheduler.sleep(scheduler.strikes(0.3) ? nearTheEnd : scheduler.pick(3000));
  const pictureId = 'pic_01J00000000000000000000001';
  await cast.insist(who, 'sends a proof', (deps) => submitProof(deps, { orderId, token, pictureId }));
}

/** She takes her order back: at once, while it is paid, or when its hold ends. */
async function thinkTwice(cast: Cast, who: string, { orderId, token }: Placed): Promise<void> {
  const { scheduler } = cast;
  const soon = scheduler.pick(3000);
  await scheduler.sleep([soon, soon, 37 * minute + soon][scheduler.pick(3)]!);
  await cast.insist(who, `takes ${orderId} back`, (deps) => cancelOrder(deps, { orderId, token }));
}
