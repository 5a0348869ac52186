import { changeOffer } from '@rasa/actions/market/offer';
import { fulfilPart } from '@rasa/actions/market/part';
import { answerPayout } from '@rasa/actions/market/payout';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { OrderPart, SellerPartAct } from '@rasa/domain/market/order';
import { isCash } from '@rasa/domain/market/payment';
import { onBeats, page } from './beats.ts';
import type { Cast } from './cast.ts';
import { answerComplaints, giveBackOwn, nameOf } from './complaint.ts';
import type { Task } from './scheduler.ts';

function actsWith({ status, delivery, paymentMethod }: OrderPart): readonly SellerPartAct[] {
  const noShow: SellerPartAct[] = isCash(paymentMethod) ? ['no_show'] : [];
  if (status === 'new') return ['accept', 'accept', 'accept', 'accept', 'decline'];
  if (status === 'accepted') return ['pack', 'pack', 'pack', 'pack', 'pack', 'decline'];
  if (status === 'packed' && delivery.method === 'carrier') return ['ship'];
  if (status === 'packed') return ['ready', 'deliver', 'deliver', ...noShow];
  return status === 'ready_for_pickup' ? ['deliver', 'deliver', ...noShow] : [];
}

export const shop = (cast: Cast, seller: SellerPrincipal): Task => {
  const { scheduler } = cast;
  const who = nameOf(seller);
  const work = async (part: OrderPart) => {
    for (let now: OrderPart | undefined = part; now; ) {
      const acts = actsWith(now);
      const act = acts[scheduler.pick(acts.length)];
      if (!act || scheduler.strikes(0.15)) return;
      const { partId } = part;
      const input = { act, ...(act === 'decline' && { reason: 'Habis' }) };
      const step = () =>
        cast.act(who, `${act}s ${partId}`, (deps) => fulfilPart(deps, seller, partId, input));
      if (scheduler.strikes(0.1)) scheduler.spawn(async () => void (await step()));
      now = await step();
    }
  };
  const daily = onBeats(cast, 0.6, async () => {
    if (scheduler.strikes(0.1)) await changeShelf(cast, who, seller);
    const open = await cast.act(who, 'looks at her orders', (deps) =>
      deps.store.orders.listPartsBySeller(seller.sellerId, 'open', page),
    );
    await Promise.all((open?.items ?? []).map(work));
    const done = await cast.act(who, 'looks at what is done', (deps) =>
      deps.store.orders.listPartsBySeller(seller.sellerId, 'done', page),
    );
    await answerComplaints(cast, seller, [...(open?.items ?? []), ...(done?.items ?? [])]);
    if (scheduler.strikes(0.15)) await giveBackOwn(cast, seller, done?.items ?? []);
    const payouts = await cast.act(who, 'looks at her payouts', (deps) =>
      deps.store.payouts.listBySeller(seller.sellerId),
    );
    for (const { payoutId } of payouts?.filter(({ status }) => status === 'paid') ?? []) {
      const answer = scheduler.strikes(0.7)
        ? ({ act: 'confirm' } as const)
        : ({ act: 'dispute', reason: 'Belum' } as const);
      await cast.act(who, `${answer.act}s ${payoutId}`, (deps) =>
        answerPayout(deps, seller, payoutId, answer),
      );
    }
  });
  return async () => {
    // While buyers look and order, the shelf changes under their hands.
    if (scheduler.strikes(0.4)) {
      await scheduler.sleep(scheduler.pick(600));
      await changeShelf(cast, who, seller);
    }
    await daily();
  };
};

async function changeShelf(cast: Cast, who: string, seller: SellerPrincipal): Promise<void> {
  const { scheduler } = cast;
  const own = cast.offerIds.filter(
    (_, index) => index % cast.sellers.length === cast.sellers.indexOf(seller),
  );
  const offerId = own[scheduler.pick(own.length)];
  if (!offerId) return;
  const changes = [
    { priceIdr: 13_000 + scheduler.pick(3) * 500 },
    { stockDelta: scheduler.pick(4) - 1 },
    { paused: true },
  ];
  const change = changes[scheduler.pick(changes.length)]!;
  await cast.act(who, `changes ${offerId}`, (deps) => changeOffer(deps, seller, offerId, change));
  if ('paused' in change)
    await cast.act(who, `opens ${offerId}`, (deps) => changeOffer(deps, seller, offerId, { paused: false }));
}
