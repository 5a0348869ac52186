import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderToken } from '@rasa/actions/market/order-token';
import { fulfilPart } from '@rasa/actions/market/part';
import { payPayout, proposePayout } from '@rasa/actions/market/payout';
import { placeOrder } from '@rasa/actions/market/place-order';
import { submitProof } from '@rasa/actions/market/proof';
import { orderIdOfPart, partIdOf } from '@rasa/domain/id';
import type { Account } from '@rasa/domain/identity/account';
import type { Category } from '@rasa/domain/market/category';
import type { Offer } from '@rasa/domain/market/offer';
import type { SellerPartAct } from '@rasa/domain/market/order';
import type { PaymentMethod } from '@rasa/domain/market/payment';
import type { Seller } from '@rasa/domain/workshop/seller';
import type { World } from '@rasa/functions/world';
import { marketUnitId } from '@rasa/local/cloud';
import { startShop } from '@rasa/local/shop';
import { type CellPhone, cellPhone } from '../builders/cell-phone.ts';
import { freePort } from '../builders/child.ts';
import { transferFound } from '../builders/money.ts';
import { savedPayoutAccount } from '../builders/payout-account.ts';
import { principalOf, savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { phoneOf } from '../builders/phone.ts';
import { pickupRequest, savedOffer } from '../builders/shelf.ts';

async function clear(world: World, sellerId: string, kind: Category): Promise<void> {
  const at = world.clock().toISOString();
  const event = {
    eventId: world.newId('event'),
    type: 'clearance.granted',
    subjectId: sellerId,
    at,
  } as const;
  await world.store.clearances.saveGranted(
    { sellerId, kind, grantedAt: at, grantedBy: 'test' },
    { ...event, actorId: 'test', detail: { kind } },
  );
}

export type Maker = { account: Account; seller: Seller; sellerId: string };

const sellerOf = ({ account, sellerId }: Maker) => ({ ...principalOf(account), sellerId });

/** A shop with its front, sellers who may offer crisps, and phones. */
export async function openStage() {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-stage-'));
  const shop = await startShop({ folder, port: await freePort() });
  const { world, origin } = shop;
  const { unitId, pickupPoints } = await savedUnit(world, { unitId: marketUnitId });
  const [point] = pickupPoints;
  const officer = { ...principalOf(await savedAccount(world, { unitId })), unitId };
  let orders = 0;
  const phones: CellPhone[] = [];
  return {
    world,
    origin,
    /** Where what is told to phones ends up. */
    push: shop.cloud.push,
    async maker(): Promise<Maker> {
      const { seller, account } = await savedSeller(world, unitId, {
        deliveryWays: {
          pickupPointIds: [point!.pickupPointId],
          carrier: {
            sameRegencyPerKgIdr: 10_000,
            sameProvincePerKgIdr: 10_000,
            elsewherePerKgIdr: 10_000,
          },
        },
      });
      await clear(world, seller.sellerId, 'keripik');
      return { account, seller, sellerId: seller.sellerId };
    },
    offer: ({ seller }: Maker, name = 'Keripik Singkong'): Promise<Offer> =>
      savedOffer(world, seller, { available: 40, content: { name } }),
    /** An order of two, against cash where nothing else is said. @returns its part */
    async order(
      { sellerId }: Maker,
      offer: Offer,
      paymentMethod: PaymentMethod = 'pay_at_pickup',
      byCarrier = false,
    ): Promise<string> {
      orders += 1;
      const buyer = { name: 'Dewi Lestari', phone: phoneOf(5000 + orders) };
      const request = {
        ...pickupRequest([offer], { paymentMethod, quantity: 2, buyer }),
        deliveries: [
          byCarrier
            ? { sellerId, method: 'carrier' as const }
            : { sellerId, method: 'pickup' as const, pickupPointId: point!.pickupPointId },
        ],
        ...(byCarrier && {
          destination: { regencyCode: '35.19', street: 'Jl. Melati 5' },
          expectedTotalIdr: 2 * offer.stock.priceIdr + 10_000,
        }),
      };
      const context = { idempotencyKey: `stage-${orders}`, principal: 'visitor', locale: 'id' } as const;
      return partIdOf((await placeOrder(world, request, context)).orderId, 1);
    },
    /** A paid parcel, given to a carrier, whose receipt is not known yet. @returns its part */
    async parcel(maker: Maker, offer: Offer): Promise<string> {
      const partId = await this.order(maker, offer, 'bank_transfer', true);
      await this.pay(orderIdOfPart(partId));
      await this.act(maker, partId, ['accept', 'pack']);
      await fulfilPart(world, sellerOf(maker), partId, { act: 'ship', carrierName: 'JNE' });
      return partId;
    },
    async pay(orderId: string): Promise<void> {
      const token = await orderToken(world, orderId);
      await submitProof(world, { orderId, token, pictureId: world.newId('picture') });
      await transferFound(world, officer, orderId);
    },
    async act(maker: Maker, partId: string, acts: readonly SellerPartAct[]): Promise<void> {
      for (const act of acts) await fulfilPart(world, sellerOf(maker), partId, { act });
    },
    /** An order that was paid and handed over, and its money sent to her. @returns part and payout */
    async sent(maker: Maker, offer: Offer) {
      const partId = await this.order(maker, offer, 'bank_transfer');
      await this.pay(orderIdOfPart(partId));
      await this.act(maker, partId, ['accept', 'pack', 'ready', 'deliver']);
      await savedPayoutAccount(world, maker.seller);
      const { payoutId } = await proposePayout(world, officer, maker.sellerId);
      await payPayout(world, officer, payoutId, { reference: 'TRX-1' });
      return { partId, payoutId };
    },
    async phone(): Promise<CellPhone> {
      const phone = await cellPhone(origin);
      phones.push(phone);
      return phone;
    },
    async close(): Promise<void> {
      for (const phone of phones) await phone.close();
      await shop.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;
