import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '@rasa/domain/identity/account';
import type { Category } from '@rasa/domain/market/category';
import type { World } from '@rasa/functions/world';
import { startShop } from '@rasa/local/shop';
import { type CellPhone, cellPhone } from '../builders/cell-phone.ts';
import { freePort } from '../builders/child.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';

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

export type Maker = { account: Account; sellerId: string };

/** A shop with its front, sellers who may offer crisps, and phones. */
export async function openStage() {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-stage-'));
  const shop = await startShop({ folder, port: await freePort() });
  const { world, origin } = shop;
  const { unitId } = await savedUnit(world);
  const phones: CellPhone[] = [];
  return {
    world,
    origin,
    async maker(): Promise<Maker> {
      const { seller, account } = await savedSeller(world, unitId);
      await clear(world, seller.sellerId, 'keripik');
      return { account, sellerId: seller.sellerId };
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
