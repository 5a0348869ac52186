import { suspendOffer } from '@rasa/actions/market/offer';
import { cancelPayout, payPayout, proposePayout } from '@rasa/actions/market/payout';
import { confirmTransfer, rejectProof } from '@rasa/actions/market/proof';
import { confirmRefundByHand } from '@rasa/actions/market/refund-by-hand';
import { refundByHandIdr } from '@rasa/domain/market/refund';
import { onBeats, onceOrTwice, page } from './beats.ts';
import type { Cast } from './cast.ts';
import { decideComplaints } from './complaint.ts';
import { giveBack } from './give-back.ts';
import type { Task } from './scheduler.ts';

const who = 'office';

export const office = (cast: Cast): Task =>
  onBeats(cast, 0.5, async () => {
    const { scheduler } = cast;
    if (scheduler.strikes(0.08)) await takeOffShelf(cast);
    if (scheduler.strikes(0.2)) await takeLateMoney(cast);
    if (scheduler.strikes(0.4)) scheduler.spawn(() => giveBack(cast, 'colleague'));
    await workOff(cast);
  });

/** All that waits for an officer. */
export async function workOff(cast: Cast): Promise<void> {
  const { scheduler, officer } = cast;
  const { unitId } = officer;
  await decideComplaints(cast, who);
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
  await payOut(cast);
}

/** For a while, or until the end. */
async function takeOffShelf(cast: Cast): Promise<void> {
  const { scheduler, officer, offerIds } = cast;
  const offerId = offerIds[scheduler.pick(offerIds.length)]!;
  const suspend = (suspended: boolean) =>
    cast.act(who, `${suspended ? 'takes off' : 'gives back'} ${offerId}`, (deps) =>
      suspendOffer(deps, officer, offerId, { suspended, reason: 'Label salah' }),
    );
  await onceOrTwice(cast, 0.3, () => suspend(true));
  await scheduler.sleep(scheduler.pick(1000));
  if (scheduler.strikes(0.7)) await suspend(false);
}

/** A transfer that comes when the order has ended. */
async function takeLateMoney(cast: Cast): Promise<void> {
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

async function payOut(cast: Cast): Promise<void> {
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
