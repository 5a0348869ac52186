import { createListing } from '@rasa/actions/workshop/listing';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import type { SellerPrincipal, StaffPrincipal } from '@rasa/domain/identity/permission';
import type { Role } from '@rasa/domain/identity/role';
import type { Category } from '@rasa/domain/market/category';
import type { Draft } from '@rasa/domain/market/content';
import { checklistItems } from '@rasa/domain/workshop/checklist';
import type { DecisionRequest } from '@rasa/domain/workshop/decision';
import { dispatchEvents } from '@rasa/functions/events';
import sharp from 'sharp';
import { principalOf, savedAccount, savedSeller, savedUnit } from './people.ts';
import type { TestWorld } from './world.ts';

/** A small photograph's bytes; each `hue` another. */
export const jpegBytes = async (hue = 120): Promise<Uint8Array> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: { r: hue % 256, g: 90, b: 40 } } })
    .jpeg()
    .toBuffer();

/** A unit with its staff and one shop. */
export async function savedWorkshop(world: TestWorld) {
  const { unitId } = await savedUnit(world);
  const staff = async (...roles: [Role, ...Role[]]): Promise<StaffPrincipal> => {
    const account = await savedAccount(world, { roles, unitId });
    return { ...principalOf(account), unitId };
  };
  const shop = async (): Promise<SellerPrincipal> => {
    const { seller, account } = await savedSeller(world, unitId);
    return { ...principalOf(account), sellerId: seller.sellerId };
  };
  return { unitId, staff, shop, seller: await shop(), curator: await staff('curator') };
}

export async function clear(world: TestWorld, sellerId: string, kind: Category): Promise<void> {
  const at = world.clock().toISOString();
  await world.store.clearances.saveGranted(
    { sellerId, kind, grantedAt: at, grantedBy: 'test' },
    {
      eventId: world.newId('event'),
      type: 'clearance.granted',
      subjectId: sellerId,
      at,
      actorId: 'test',
      detail: { kind },
    },
  );
}

/** A picture of the seller that the public could be shown. */
export async function readyPicture(world: TestWorld, seller: SellerPrincipal): Promise<string> {
  const { sellerId, unitId = '' } = seller;
  const { pictureId } = await acceptPicture(world, {
    ...{ bytes: await jpegBytes(), purpose: 'product', ownerId: sellerId, unitId, actorId: seller.accountId },
  });
  await settleEvents(world);
  return pictureId;
}

/** Hands out events until none waits. */
export async function settleEvents(world: TestWorld): Promise<void> {
  while ((await dispatchEvents(world)) > 0);
}

/** Everything a submission asks for but pictures. */
export const completeDraft = (over: Draft = {}): Draft => ({
  name: 'Keripik Tempe',
  description: 'Renyah, digoreng kemarin.',
  category: 'keripik',
  ingredients: ['tempe kedelai', 'tepung beras', 'minyak', 'garam'],
  allergens: ['soy'],
  netContent: { value: 200, unit: 'g' },
  unit: 'kemasan',
  shippingWeightGrams: 230,
  shelfLifeDays: 60,
  storage: 'kering',
  legalClass: 'pirt',
  permit: { kind: 'pirt', number: 'P-IRT 2093519011162-31' },
  priceIdr: 15_000,
  stock: 12,
  ...over,
});

/** A listing that lacks nothing but, where not cleared, the training. */
export async function completeListing(world: TestWorld, seller: SellerPrincipal, over: Draft = {}) {
  const pictureIds = [await readyPicture(world, seller)];
  return createListing(world, seller, { draft: completeDraft({ pictureIds, ...over }) });
}

/** Every item looked at and good. */
export const approval: DecisionRequest = {
  outcome: 'approve',
  checks: Object.fromEntries(checklistItems.map((item) => [item, 'ok'])),
  reasons: [],
};
