import { changeOffer, suspendOffer } from '@rasa/actions/market/offer';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { createListing, saveDraft, submitListing } from '@rasa/actions/workshop/listing';
import { addListingPicture } from '@rasa/actions/workshop/listing-picture';
import { offerIdOf } from '@rasa/domain/id';
import type { Draft } from '@rasa/domain/market/content';
import { type ChecklistItem, checklistItems } from '@rasa/domain/workshop/checklist';
import type { CheckMark, CheckMarks } from '@rasa/domain/workshop/decision';
import type { World } from '@rasa/functions/world';
import { drawProduct } from '../../drawing/product.ts';
import type { Moment, Timeline } from '../moment.ts';
import { finishPictures, settle } from '../settle.ts';
import { drafts, firstTries, leftUnits, paused, refused, renewals, suspended, waiting } from './fate.ts';
import { endingOn, lastDayOf } from './permit.ts';
import { draftOf, products } from './product.ts';
import type { Shop, Shops } from './seller.ts';
import { shopOf } from './shop-list.ts';

/** Hears how far it has come. */
export type Tell = (line: string) => void;

/** A product of the sample on its way to the shop. */
type Item = { slug: string; shop: Shop; draft: Draft; written: Moment };
/** Listing by the product's slug. */
export type Shelf = ReadonlyMap<string, { listingId: string; offerId: string; shop: Shop }>;

/** The package, then the food near. Each wide enough for every slot of derivatives, no wider, since it takes time. */
const pictureWidths = [840, 680];

/** Kinds stand mixed in the order in which things are new, not as in the catalogue. */
const rank = (index: number): number => (index * 17 + 25) % products.length;

function itemsOf(at: Timeline, shops: Shops): Item[] {
  const isLate = (slug: string) => waiting.has(slug) || (refused[slug] && !refused[slug].mend);
  const fromCatalogue = products.map((product, index): Item => {
    const { slug } = product;
    const written = isLate(slug)
      ? at({ days: 5, at: '08:40' })
      : at({ days: 45 - Math.floor(rank(index) * 0.36), at: '08:15' });
    const year = written.clock().getFullYear();
    const own = draftOf(product, year);
    const permit = endingOn(own.permit, lastDayOf(at, slug));
    const draft = { ...own, ...(permit && { permit }), ...firstTries[slug] };
    return { slug, shop: shops.get(shopOf(slug).key)!, draft, written };
  });
  const beside = drafts.map(
    ({ shop, ...one }): Item => ({ ...one, shop: shops.get(shop)!, written: at({ days: 2, at: '16:20' }) }),
  );
  return [...fromCatalogue, ...beside];
}

async function draw({ slug, draft }: Item): Promise<Buffer[]> {
  const { category = 'keripik', name = slug } = draft;
  const pictures: Buffer[] = [];
  for (const [variant, pixelWidth] of pictureWidths.entries())
    pictures.push(await drawProduct({ slug, category, name, variant, pixelWidth }));
  return pictures;
}

/** Draws a product's pictures while those of the one before are made into what may be shown: two cores, two works. */
async function writeAll(world: World, items: readonly Item[], tell: Tell): Promise<Shelf> {
  const shelf = new Map<string, { listingId: string; offerId: string; shop: Shop }>();
  let drawing = draw(items[0]!);
  for (const [index, item] of items.entries()) {
    const { slug, shop, draft, written } = item;
    const pictures = await drawing;
    const { listingId } = await createListing(written, shop.keeper, { draft });
    for (const bytes of pictures) await addListingPicture(written, shop.keeper, listingId, { bytes });
    shelf.set(slug, { listingId, offerId: offerIdOf(listingId), shop });
    const next = items[index + 1];
    drawing = next ? draw(next) : Promise.resolve([]);
    await Promise.all([finishPictures(world), drawing]);
    if ((index + 1) % 10 === 0) tell(`${index + 1} of ${items.length} products`);
  }
  return shelf;
}

/** What a curator marks where nothing is wrong. */
function marksFor({ permit, halalNumber }: Draft): CheckMarks {
  const needless = new Set<ChecklistItem>([
    'label_origin',
    ...(permit ? [] : (['label_permit', 'permit_seen'] as const)),
    ...(halalNumber ? [] : (['label_halal'] as const)),
  ]);
  const marks = checklistItems.map((item): [ChecklistItem, CheckMark] => [
    item,
    needless.has(item) ? 'not_applicable' : 'ok',
  ]);
  return Object.fromEntries(marks);
}

async function approve(then: Moment, { curator }: Shop['office'], revisionId: string, draft: Draft) {
  await decideRevision(then, curator, revisionId, {
    outcome: 'approve',
    checks: marksFor(draft),
    reasons: [],
  });
}

/** Submitted in the morning, decided the day after. */
async function submit({ slug, shop, draft, written }: Item, listingId: string): Promise<void> {
  const { revisionId } = await submitListing(written.later(3), shop.keeper, listingId);
  if (waiting.has(slug)) return;
  const verdict = refused[slug];
  const decided = written.later(27);
  if (!verdict) return approve(decided, shop.office, revisionId, draft);
  const { mend, checks, ...rest } = verdict;
  const request = { ...rest, checks: { ...marksFor(draft), ...checks } };
  await decideRevision(decided, shop.office.curator, revisionId, request);
  if (!mend) return;
  await saveDraft(decided.later(5), shop.keeper, listingId, { draft: mend });
  const second = await submitListing(decided.later(6), shop.keeper, listingId);
  await approve(decided.later(24), shop.office, second.revisionId, draft);
}

/** Every product of the sample, each as far as it has come. */
export async function fillShelf(world: World, at: Timeline, shops: Shops, tell: Tell): Promise<Shelf> {
  const items = itemsOf(at, shops);
  const shelf = await writeAll(world, items, tell);
  const isDraft = new Set(drafts.map(({ slug }) => slug));
  for (const item of items) if (!isDraft.has(item.slug)) await submit(item, shelf.get(item.slug)!.listingId);
  await settle(world);
  return shelf;
}

async function setUnits(then: Moment, { offerId, shop }: { offerId: string; shop: Shop }, units: number) {
  const offer = await then.store.offers.get(offerId);
  const change = { available: units, expectedAvailable: offer?.stock.available ?? 0 };
  await changeOffer(then, shop.keeper, offerId, change);
}

/** After the orders: sold out or nearly so, paused, suspended, and changed anew while the approved one is on sale. */
export async function rearrangeShelf(at: Timeline, shelf: Shelf): Promise<void> {
  const yesterday = at({ days: 1, at: '07:30' });
  for (const [slug, units] of Object.entries(leftUnits)) await setUnits(yesterday, shelf.get(slug)!, units);
  for (const slug of paused) {
    const { offerId, shop } = shelf.get(slug)!;
    await changeOffer(yesterday, shop.keeper, offerId, { paused: true });
  }
  for (const [slug, reason] of Object.entries(suspended)) {
    const { offerId, shop } = shelf.get(slug)!;
    await suspendOffer(yesterday, shop.office.curator, offerId, { suspended: true, reason });
  }
  for (const [slug, draft] of Object.entries(renewals)) {
    const { listingId, shop } = shelf.get(slug)!;
    await saveDraft(yesterday.later(1), shop.keeper, listingId, { draft });
    await submitListing(yesterday.later(1), shop.keeper, listingId);
  }
}
