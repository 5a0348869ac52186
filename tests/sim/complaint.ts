import {
  contestComplaint,
  decideComplaint,
  openComplaint,
  settleComplaint,
  withdrawComplaint,
} from '@rasa/actions/market/complaint';
import { returnOwnPart } from '@rasa/actions/market/part-return';
import type { Placed } from '@rasa/actions/market/place-order';
import type { SellerPrincipal } from '@rasa/domain/identity/permission';
import { askedLines, type Complaint, canComplain } from '@rasa/domain/market/complaint';
import type { OrderPart } from '@rasa/domain/market/order';
import {
  canReturn,
  leftOfDelivery,
  leftOfLine,
  type ReturnInput,
  returnsOf,
} from '@rasa/domain/market/part-return';
import { answerIsOver, minute, onceOrTwice, page } from './beats.ts';
import type { Cast } from './cast.ts';

export const nameOf = ({ sellerId }: SellerPrincipal): string => `shop ${sellerId.slice(-1)}`;

const looks = [38 * minute, 1445 * minute, 1470 * minute];

/** A buyer looks at what has come, and complains about some of it. */
export async function complain(cast: Cast, who: string, { orderId, token }: Placed): Promise<void> {
  const { scheduler } = cast;
  for (const look of looks) {
    await scheduler.until(look + scheduler.pick(minute));
    const whole = await cast.act(who, 'looks at what came', (deps) => deps.store.orders.getWhole(orderId));
    const now = cast.clock().toISOString();
    const part = whole?.parts.find((one) => canComplain(one, now));
    if (!part || scheduler.strikes(0.4)) continue;
    const { offerId } = part.lines[scheduler.pick(part.lines.length)]!;
    const lines = scheduler.strikes(0.5) ? [] : [{ offerId, quantity: 1 }];
    const about = { orderId, token, partId: part.partId, lines, pictureIds: [] };
    const [complaint] = await onceOrTwice(cast, 0.3, () =>
      cast.insist(who, `complains about ${part.partId}`, (deps) =>
        openComplaint(deps, { ...about, reason: 'damaged', words: 'Dua bungkus sobek' }),
      ),
    );
    if (!complaint || scheduler.strikes(0.8)) continue;
    const { complaintId } = complaint;
    await scheduler.sleep([scheduler.pick(2000), 1400 * minute][scheduler.pick(2)]!);
    await onceOrTwice(cast, 0.3, () =>
      cast.insist(who, `takes ${complaintId} back`, (deps) =>
        withdrawComplaint(deps, { orderId, token, complaintId }),
      ),
    );
  }
}

/** A shop agrees, tells its side, does not answer, or does so when its time is just over. */
export async function answerComplaints(
  cast: Cast,
  seller: SellerPrincipal,
  parts: readonly OrderPart[],
): Promise<void> {
  const { scheduler } = cast;
  for (const { complaintId } of parts) {
    if (!complaintId) continue;
    const choice = scheduler.random();
    if (choice < 0.3)
      scheduler.spawn(async () => {
        await scheduler.until(answerIsOver + scheduler.pick(500));
        await settle(cast, seller, complaintId);
      });
    else if (choice < 0.65) await settle(cast, seller, complaintId);
    else if (choice < 0.85) {
      // Her daughter, at the same phone number, thinks otherwise.
      if (scheduler.strikes(0.3)) scheduler.spawn(() => settle(cast, seller, complaintId));
      await onceOrTwice(cast, 0.3, () =>
        cast.act(nameOf(seller), `contests ${complaintId}`, (deps) =>
          contestComplaint(deps, seller, complaintId, 'Sudah rapat'),
        ),
      );
    }
  }
}

async function settle(cast: Cast, seller: SellerPrincipal, complaintId: string): Promise<void> {
  await onceOrTwice(cast, 0.3, () =>
    cast.act(nameOf(seller), `settles ${complaintId}`, async (deps) => {
      const given = await asked(cast, deps, complaintId);
      return given && settleComplaint(deps, seller, complaintId, given);
    }),
  );
}

/** Officers decide, also two at once and while the shop settles. */
export async function decideComplaints(cast: Cast, who: string): Promise<void> {
  const { scheduler, officer } = cast;
  const disputed = await cast.act(who, 'looks at complaints', (deps) =>
    deps.store.complaints.listDisputedByUnit(officer.unitId, page),
  );
  for (const { complaintId } of disputed?.items ?? [])
    await onceOrTwice(cast, 0.4, () =>
      cast.act(who, `decides ${complaintId}`, async (deps) => {
        const given = scheduler.strikes(0.6) && (await asked(cast, deps, complaintId));
        const decision = given ? ({ act: 'settle', given } as const) : ({ act: 'refuse' } as const);
        return decideComplaint(deps, officer, complaintId, { ...decision, words: 'Kami lihat fotonya' });
      }),
    );
}

type Reading = Parameters<typeof settleComplaint>[0];

/** What the buyer asks, sometimes with the delivery. Nothing where nothing is left to give. */
async function asked(cast: Cast, deps: Reading, complaintId: string): Promise<ReturnInput | undefined> {
  const { scheduler } = cast;
  const complaint: Complaint | undefined = await deps.store.complaints.get(complaintId);
  const whole = complaint && (await deps.store.orders.getWhole(complaint.orderId));
  const part = whole?.parts.find((one) => one.partId === complaint?.partId);
  if (!complaint || !part) return undefined;
  const lines = askedLines(part, complaint).map((line) => ({ ...line, restock: scheduler.strikes(0.5) }));
  const deliveryIdr = scheduler.strikes(0.3) ? leftOfDelivery(part) : 0;
  return lines.length > 0 ? { lines, deliveryIdr } : undefined;
}

/** A shop gives something back without being asked. */
export async function giveBackOwn(
  cast: Cast,
  seller: SellerPrincipal,
  parts: readonly OrderPart[],
): Promise<void> {
  const part = someOf(cast, parts);
  const request = part && somethingOf(cast, part);
  if (!request) return;
  await onceOrTwice(cast, 0.4, () =>
    cast.act(nameOf(seller), `gives back of ${part.partId}`, (deps) =>
      returnOwnPart(deps, seller, part.partId, request),
    ),
  );
}

function someOf({ scheduler }: Cast, parts: readonly OrderPart[]): OrderPart | undefined {
  const given = parts.filter(canReturn);
  return given[scheduler.pick(given.length)];
}

function somethingOf({ scheduler }: Cast, part: OrderPart) {
  const { offerId } = part.lines[scheduler.pick(part.lines.length)]!;
  const { quantity, amountIdr } = leftOfLine(part, offerId);
  if (amountIdr === 0) return undefined;
  const number = returnsOf(part).length + 1;
  const line = { offerId, restock: scheduler.strikes(0.6) };
  // Units with their price, or some money for what she keeps.
  const units = scheduler.strikes(0.7) && quantity > 0;
  return {
    ...{ number, deliveryIdr: 0 },
    lines: [units ? { ...line, quantity: 1 } : { ...line, quantity: 0, amountIdr: Math.min(500, amountIdr) }],
  };
}
