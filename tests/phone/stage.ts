import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeOrder } from '@rasa/actions/market/place-order';
import { partIdOf } from '@rasa/domain/id';
import type { Account } from '@rasa/domain/identity/account';
import type { Category } from '@rasa/domain/market/category';
import type { Offer } from '@rasa/domain/market/offer';
import type { Seller } from '@rasa/domain/workshop/seller';
import type { World } from '@rasa/functions/world';
import { marketUnitId } from '@rasa/local/cloud';
import { startShop } from '@rasa/local/shop';
import { type CellPhone, cellPhone } from '../builders/cell-phone.ts';
import { freePort } from '../builders/child.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
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

/** A shop with its front, sellers who may offer crisps, and phones. */
export async function openStage() {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-stage-'));
  const shop = await startShop({ folder, port: await freePort() });
  const { world, origin } = shop;
  const { unitId, pickupPoints } = await savedUnit(world, { unitId: marketUnitId });
  const [point] = pickupPoints;
  let orders = 0;
  const phones: CellPhone[] = [];
  return {
    world,
    origin,
    /** Where what is told to phones ends up. */
    push: shop.cloud.push,
    async maker(): Promise<Maker> {
      const { seller, account } = await savedSeller(world, unitId, {
        deliveryWays: { pickupPointIds: [point!.pickupPointId] },
      });
      await clear(world, seller.sellerId, 'keripik');
      return { account, seller, sellerId: seller.sellerId };
    },
    offer: ({ seller }: Maker, name = 'Keripik Singkong'): Promise<Offer> =>
      savedOffer(world, seller, { available: 40, content: { name } }),
    /** An order of two against cash, open to its seller. @returns its part */
    async order({ sellerId }: Maker, offer: Offer): Promise<string> {
      orders += 1;
      const request = {
        ...pickupRequest([offer], { paymentMethod: 'pay_at_pickup', quantity: 2 }),
        deliveries: [{ sellerId, method: 'pickup' as const, pickupPointId: point!.pickupPointId }],
      };
      const context = { idempotencyKey: `stage-${orders}`, principal: 'visitor', locale: 'id' } as const;
      return partIdOf((await placeOrder(world, request, context)).orderId, 1);
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
