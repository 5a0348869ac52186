import { z } from '@hono/zod-openapi';
import type { Locale } from '@rasa/domain/language';
import { jakartaDay } from '@rasa/domain/time';
import { hintTexts } from '@rasa/domain/workshop/hint-text';
import type { Listing } from '@rasa/domain/workshop/listing';
import {
  numberKey,
  type PermitDocument,
  permitKindSchema,
  permitStatusSchema,
  readNumber,
} from '@rasa/domain/workshop/permit-document';
import { daysLeft } from '@rasa/domain/workshop/permit-timer';
import type { World } from '../../world.ts';

const productSchema = z.object({ listingId: z.string(), name: z.string().optional() });

export const permitViewSchema = z
  .object({
    permitId: z.string(),
    kind: permitKindSchema,
    number: z.string(),
    holderName: z.string(),
    issuedOn: z.string().optional(),
    endsOn: z.string().optional(),
    /** Days until its last day; below zero once it is over. */
    daysLeft: z.int().optional(),
    status: permitStatusSchema,
    paper: z.object({ type: z.enum(['picture', 'pdf']), pictureId: z.string().optional() }),
    submittedAt: z.string(),
    /** Why it was refused. */
    reason: z.string().optional(),
    renews: z.object({ permitId: z.string(), number: z.string() }).optional(),
    /** Its one product; else all that name the number. */
    listingId: z.string().optional(),
    products: z.array(productSchema),
  })
  .openapi('Permit');
export type PermitView = z.infer<typeof permitViewSchema>;

/** The numbers that a product names, by the kind of permit. */
const named = ({ draft: { permit, halalNumber } }: Listing) => ({
  ...(permit?.kind && permit.number && { [permit.kind]: permit.number }),
  ...(halalNumber && { halal: halalNumber }),
});

const names = (listing: Listing, { kind, covers, listingId }: PermitDocument): boolean => {
  const number = (named(listing) as Partial<Record<string, string>>)[kind];
  const isIts = listingId === undefined || listingId === listing.listingId;
  return number !== undefined && isIts && covers.includes(numberKey(number));
};

export function toPermitView(
  permit: PermitDocument,
  facts: { all: readonly PermitDocument[]; listings: readonly Listing[]; today: string },
): PermitView {
  const { permitId, kind, number, holderName, issuedOn, endsOn, status, paper, submittedAt } = permit;
  const renewed = facts.all.find((one) => one.permitId === permit.renewsId);
  const isOver = status === 'verified' && endsOn !== undefined && endsOn < facts.today;
  const products = facts.listings.filter((one) => names(one, permit) || one.listingId === permit.listingId);
  return {
    ...{ permitId, kind, number, holderName, issuedOn, endsOn, submittedAt, listingId: permit.listingId },
    status: isOver ? 'expired' : status,
    daysLeft: endsOn === undefined ? undefined : daysLeft(endsOn, facts.today),
    paper: { type: paper.type, pictureId: paper.type === 'picture' ? paper.pictureId : undefined },
    reason: status === 'refused' ? permit.history.at(-1)?.note : undefined,
    renews: renewed && { permitId: renewed.permitId, number: renewed.number },
    products: products.map(({ listingId, draft }) => ({ listingId, name: draft.name })),
  };
}

/** A number that a product names and no paper stands behind. */
export const unseenSchema = z
  .object({ kind: permitKindSchema, number: z.string(), listingId: z.string(), name: z.string().optional() })
  .openapi('PermitUnseen');

export const unseenIn = (
  listings: readonly Listing[],
  permits: readonly PermitDocument[],
): z.infer<typeof unseenSchema>[] =>
  listings
    .filter(({ status }) => status !== 'rejected')
    .flatMap((listing) =>
      Object.entries(named(listing)).flatMap(([kind, number]) => {
        const isThere = permits.some(
          (one) => one.status !== 'refused' && one.kind === kind && names(listing, one),
        );
        const { listingId, draft } = listing;
        return isThere ? [] : [{ kind: permitKindSchema.parse(kind), number, listingId, name: draft.name }];
      }),
    );

export async function permitFacts({ store, clock }: World, sellerId: string) {
  const [all, listings] = await Promise.all([
    store.permits.listBySeller(sellerId),
    store.listings.listBySeller(sellerId),
  ]);
  return { all, listings, today: jakartaDay(clock().toISOString()) };
}

/** For the seller, and for staff with what helps to look it up. */
export const permitDetailSchema = permitViewSchema
  .extend({
    desk: z
      .object({
        sellerId: z.string(),
        shopName: z.string(),
        ownerName: z.string(),
        /** What is odd about its number, in sentences. */
        doubts: z.array(z.string()),
        /** What the asker may do: it waits, and she has no hand in it. */
        acts: z.array(z.enum(['verify', 'refuse', 'handle'])),
        /** What was done about its end. */
        handled: z.object({ note: z.string(), at: z.string() }).optional(),
        /** What was seen in the register. */
        seen: z.object({ note: z.string(), at: z.string() }).optional(),
      })
      .optional(),
  })
  .openapi('PermitDetail');

function actsOf({ status, handled }: PermitDocument): ('verify' | 'refuse' | 'handle')[] {
  if (status === 'unverified') return ['verify', 'refuse'];
  if (status === 'verified') return ['refuse'];
  return status === 'expired' && !handled ? ['handle'] : [];
}

export async function deskOf(
  { store }: World,
  permit: PermitDocument,
  about: { today: string; locale: Locale; mayDecide: boolean },
): Promise<NonNullable<z.infer<typeof permitDetailSchema>['desk']>> {
  const { sellerId, history } = permit;
  const seller = await store.sellers.get(sellerId);
  const read = readNumber(permit, about.today);
  const verified = history.find((one) => one.status === 'verified');
  return {
    ...{ sellerId, shopName: seller?.shopName ?? '', ownerName: seller?.ownerName ?? '' },
    doubts: 'doubts' in read ? read.doubts.map((doubt) => hintTexts[doubt][about.locale]) : [],
    acts: about.mayDecide ? actsOf(permit) : [],
    handled: permit.handled && { note: permit.handled.note, at: permit.handled.at },
    seen: verified && { note: verified.note ?? '', at: verified.at },
  };
}
