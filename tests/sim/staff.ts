import type { Deps } from '@rasa/actions/deps';
import { lookAgain } from '@rasa/actions/market/hint';
import { expireHold } from '@rasa/actions/market/hold';
import { changeOffer } from '@rasa/actions/market/offer';
import { fulfilPart } from '@rasa/actions/market/part';
import { runPartTimer } from '@rasa/actions/market/part-timer';
import { answerPayout, cancelPayout, payPayout, proposePayout } from '@rasa/actions/market/payout';
import { confirmTransfer, rejectProof } from '@rasa/actions/market/proof';
import { reconcileCheckout } from '@rasa/actions/market/reconcile';
import { payRefund } from '@rasa/actions/market/refund';
import { confirmRefundByHand } from '@rasa/actions/market/refund-by-hand';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import type { OrderPart, SellerPartAct } from '@rasa/domain/market/order';
import { refundByHandIdr } from '@rasa/domain/market/refund';
import { gathered } from '../builders/gather.ts';
import type { Cast } from './cast.ts';
import { giveBack } from './give-back.ts';
import type { Task } from './scheduler.ts';

const minute = 60_000;
/** When shops, office and clock look: early, at the page's end, at the end of holds by card and by transfer. */
const beats = [
  600,
  1500,
  3000,
  32 * minute,
  37 * minute + 700,
  37 * minute + 2500,
  1440 * minute + 1200,
  1450 * minute,
];
const page = { limit: 25 };

const onBeats =
  (cast: Cast, chance: number, work: () => Promise<void>): Task =>
  async () => {
    for (const beat of beats) {
      if (!cast.scheduler.strikes(chance)) continue;
      await cast.scheduler.until(beat + cast.scheduler.pick(500));
      await work();
    }
  };

/** Once, or twice at the same time: a double click, two colleagues, two runs of a job. */
async function onceOrTwice(cast: Cast, chance: number, work: () => Promise<unknown>): Promise<void> {
  await Promise.all(cast.scheduler.strikes(chance) ? [work(), work()] : [work()]);
}

const nextActs: Partial<Record<OrderPart['status'], readonly SellerPartAct[]>> = {
  new: ['accept', 'accept', 'decline'],
  accepted: ['pack', 'pack', 'decline'],
  packed: ['ready', 'deliver'],
  ready_for_pickup: ['deliver'],
};

export const shop = (cast: Cast, seller: SellerPrincipal): Task => {
  const { scheduler } = cast;
  const who = `shop ${seller.sellerId.slice(-1)}`;
  const work = async (part: OrderPart) => {
    for (let status: OrderPart['status'] | undefined = part.status; status; ) {
      const acts: readonly SellerPartAct[] = nextActs[status] ?? [];
      const act = acts[scheduler.pick(acts.length)];
      if (!act || scheduler.strikes(0.2)) return;
      const { partId } = part;
      const input = { act, ...(act === 'decline' && { reason: 'Habis' }) };
      const step = () =>
        cast.act(who, `${act}s ${partId}`, (deps) => fulfilPart(deps, seller, partId, input));
      if (scheduler.strikes(0.1)) scheduler.spawn(async () => void (await step()));
      status = (await step())?.status;
    }
  };
  const daily = onBeats(cast, 0.6, async () => {
    if (scheduler.strikes(0.25)) await changeShelf(cast, who, seller);
    const open = await cast.act(who, 'looks at her orders', (deps) =>
      deps.store.orders.listPartsBySeller(seller.sellerId, 'open', page),
    );
    await Promise.all((open?.items ?? []).map(work));
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
    if (scheduler.strikes(0.5)) {
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

export const office = (cast: Cast): Task => {
  const { scheduler, officer } = cast;
  const who = 'office';
  const { unitId } = officer;
  return onBeats(cast, 0.6, async () => {
    const proofs = await cast.act(who, 'looks at proofs', (deps) =>
      deps.store.orders.listProofsByUnit(unitId, page),
    );
    for (const { orderId, amountIdr } of proofs?.items ?? [])
      await onceOrTwice(cast, 0.4, () =>
        scheduler.strikes(0.7)
          ? cast.act(who, `confirms ${orderId}`, (deps) =>
              confirmTransfer(deps, officer, orderId, { amountIdr }),
            )
          : cast.act(who, `rejects ${orderId}`, (deps) => rejectProof(deps, officer, orderId, 'Buram')),
      );
    const refunds = await cast.act(who, 'looks at refunds', (deps) =>
      deps.store.orders.listRefundsByUnit(unitId, page),
    );
    for (const payment of refunds?.items ?? []) {
      const { orderId } = payment;
      const sent = { amountIdr: refundByHandIdr(payment), reference: 'TRX 2' };
      await onceOrTwice(cast, 0.4, () =>
        cast.act(who, `sends back ${orderId}`, (deps) => confirmRefundByHand(deps, officer, orderId, sent)),
      );
    }
    await takeLateMoney(cast, who);
    if (scheduler.strikes(0.7)) scheduler.spawn(() => giveBack(cast, 'colleague'));
    await payOut(cast, who);
  });
};

/** A transfer that comes when the order has ended. */
async function takeLateMoney(cast: Cast, who: string): Promise<void> {
  const { scheduler, officer } = cast;
  const orders = await cast.act(who, 'looks at orders', (deps) =>
    deps.store.orders.listOrdersByUnit(officer.unitId, page),
  );
  for (const { orderId, paymentMethod, status, totalIdr } of orders?.items ?? []) {
    const isOver = status === 'expired' || status === 'cancelled';
    if (paymentMethod !== 'bank_transfer' || !isOver || !scheduler.strikes(0.3)) continue;
    const seen = { amountIdr: totalIdr };
    await onceOrTwice(cast, 0.4, () =>
      cast.act(who, `finds money of ${orderId}`, (deps) => confirmTransfer(deps, officer, orderId, seen)),
    );
  }
}

export async function payOut(cast: Cast, who: string): Promise<void> {
  const { scheduler, officer } = cast;
  for (const { sellerId } of cast.sellers)
    await onceOrTwice(cast, 0.4, () =>
      cast.act(who, `proposes a payout to ${sellerId}`, (deps) => proposePayout(deps, officer, sellerId)),
    );
  const payouts = await cast.act(who, 'looks at payouts', (deps) =>
    deps.store.payouts.listByUnit(officer.unitId, page),
  );
  for (const { payoutId } of payouts?.items.filter(
    (one) => one.status === 'proposed' || one.status === 'disputed',
  ) ?? [])
    await onceOrTwice(cast, 0.4, () =>
      scheduler.strikes(0.8)
        ? cast.act(who, `pays ${payoutId}`, (deps) =>
            payPayout(deps, officer, payoutId, { reference: 'TRX 1' }),
          )
        : cast.act(who, `cancels ${payoutId}`, (deps) => cancelPayout(deps, officer, payoutId)),
    );
}

/** One run of the jobs: words that got lost, holds that have ended, timers of parts, refunds that are owed. */
export async function runClock(cast: Cast, twice: number): Promise<void> {
  const who = 'clock';
  const each = async (what: string, list: (deps: Deps) => AsyncIterable<string>, work: Job) => {
    const ids = await cast.act(who, `looks what it ${what}`, (deps) => gathered(list(deps)));
    await Promise.all(
      (ids ?? []).map((id) =>
        onceOrTwice(cast, twice, () => cast.act(who, `${what} ${id}`, (deps) => work(deps, id))),
      ),
    );
  };
  const now = cast.clock().toISOString();
  const { limit } = page;
  await each('asks about', (deps) => deps.store.orders.listCheckoutsDueBy(now, limit), reconcileCheckout);
  await each('ends', (deps) => deps.store.orders.listHoldsEndedBy(now, limit), expireHold);
  await each('moves on', (deps) => deps.store.orders.listPartsDueBy(now, limit), runPartTimer);
  await each('refunds', (deps) => deps.store.orders.listRefundsDueBy(now, limit), payRefund);
}

type Job = (deps: Deps, id: string) => Promise<string>;

export const clockwork = (cast: Cast): Task => onBeats(cast, 0.7, () => runClock(cast, 0.4));

/** Webhooks come late, twice and in any order; each is told again until it is answered. */
export function deliverHints(cast: Cast, count: { injected: number }): void {
  const { scheduler, provider } = cast;
  provider.onHint((orderId) => {
    const copies = 1 + scheduler.pick(3);
    count.injected += copies - 1;
    for (let copy = 1; copy <= copies; copy += 1)
      scheduler.spawn(async () => {
        await scheduler.sleep(scheduler.strikes(0.15) ? scheduler.pick(40) * minute : scheduler.pick(1500));
        await cast.insist('webhook', `hints at ${orderId}`, (deps) => lookAgain(deps, orderId));
      });
  });
}
