import type {
  ListingDetail,
  SellerLedger,
  SellerOffer,
  SellerPart,
  SellerPartDetail,
} from '../parts/workshop/answer.ts';
import { type Act, partActOf, textOf } from './act.ts';
import { payoutAfter, statusAfter } from './compare.ts';
import { draftOf, stepped } from './draft.ts';
import { offerIdOf } from './id.ts';

export type KeptListing = Pick<
  ListingDetail,
  | 'listingId'
  | 'status'
  | 'version'
  | 'draft'
  | 'missing'
  | 'offer'
  | 'pictures'
  | 'acts'
  | 'updatedAt'
  | 'shopName'
  | 'voiceNote'
> & { cleared?: boolean | undefined };
export type KeptOffer = SellerOffer;
export type KeptPart = SellerPartDetail;
/** Of an order that is over nothing is kept of its buyer. */
export type KeptDone = SellerPart;
export type KeptLedger = Pick<SellerLedger, 'toDeductIdr'> & {
  lines: Pick<
    SellerLedger['lines'][number],
    'partId' | 'orderId' | 'placedAt' | 'netIdr' | 'money' | 'payoutId'
  >[];
  payouts: Pick<SellerLedger['payouts'][number], 'payoutId' | 'status' | 'amountIdr'>[];
};

/** What she was shown last, so that it is there without a network. */
export type Shelf = {
  name: string;
  shopName: string;
  /** 1 assisted, 2 partly, 3 self-reliant: how many choices a screen shows. */
  abilityLevel?: 1 | 2 | 3;
  cleared: string[];
  listings: KeptListing[];
  offers: KeptOffer[];
  parts: KeptPart[];
  /** The newest that are over. Not there on a phone that read an older shelf. */
  done?: KeptDone[] | undefined;
  ledger?: KeptLedger | undefined;
  /** When the API told it, by the phone's clock. */
  at: string;
};

export const emptyShelf = (): Shelf => ({
  ...{ name: '', shopName: '', cleared: [], listings: [], offers: [], parts: [], at: '' },
});

const begun = (act: Act, shopName: string): KeptListing => ({
  ...{ listingId: act.subject, status: 'draft', version: 0, draft: draftOf(act.fields), shopName },
  ...{ missing: {}, offer: undefined, pictures: [], acts: ['edit', 'submit'], updatedAt: act.madeAt },
});

function listingAfter(listing: KeptListing, act: Act): KeptListing {
  const { draft } = listing;
  const pictureIds = draft.pictureIds ?? [];
  if (act.kind === 'draft') return { ...listing, draft: stepped(draft, act.fields) };
  if (act.kind === 'submit') return { ...listing, status: 'submitted', acts: ['withdraw'] };
  if (act.kind === 'withdraw') return { ...listing, status: 'draft', acts: ['edit', 'submit'] };
  if (act.kind === 'voice')
    return {
      ...listing,
      voiceNote: { voiceId: textOf(act.fields, 'voiceId') ?? '', recordedAt: act.madeAt },
    };
  if (act.kind === 'picture') {
    const pictureId = textOf(act.fields, 'pictureId') ?? '';
    return { ...listing, draft: { ...draft, pictureIds: [...new Set([...pictureIds, pictureId])] } };
  }
  if (act.kind === 'unpicture') {
    const removed = act.path.slice(act.path.lastIndexOf('/') + 1);
    return { ...listing, draft: { ...draft, pictureIds: pictureIds.filter((one) => one !== removed) } };
  }
  return listing;
}

/** What the API answered is the version that the next change rests on. */
const versionAfter = ({ version }: KeptListing, { status, base }: Act): number =>
  status === 'sent' ? Math.max(version, base ?? 0) : version;

function offerAfter(offer: KeptOffer, { fields }: Act): KeptOffer {
  const [available, priceIdr, paused] = ['available', 'priceIdr', 'paused'].map((name) =>
    textOf(fields, name),
  );
  return {
    ...offer,
    ...(available !== undefined && { available: Number(available), soldOut: available === '0' }),
    ...(priceIdr !== undefined && { priceIdr: Number(priceIdr) }),
    ...(paused !== undefined && {
      status: paused === 'true' ? 'paused' : 'live',
      acts: [paused === 'true' ? ('resume' as const) : ('pause' as const)],
    }),
  };
}

/** What follows a step, as the API decides it too. */
function actsAfter(step: string, { delivery }: KeptPart): KeptPart['acts'] {
  if (step === 'accept') return ['pack', 'decline'];
  if (step === 'pack') return [delivery.method === 'pickup' ? 'ready' : 'ship'];
  return step === 'ready' || step === 'ship' ? ['deliver'] : [];
}

function partAfter(part: KeptPart, act: Act): KeptPart {
  const step = partActOf(act.path);
  const status = statusAfter[step] as KeptPart['status'];
  const [carrierName, trackingNumber] = ['carrierName', 'trackingNumber'].map((name) =>
    textOf(act.fields, name),
  );
  const delivery = {
    ...part.delivery,
    ...(carrierName && { carrierName }),
    ...(trackingNumber && { trackingNumber }),
  };
  if (step === 'tracking') return { ...part, delivery };
  return {
    ...part,
    status,
    acts: actsAfter(step, part),
    history: [...part.history, { status, at: act.madeAt }],
    delivery,
  };
}

/** She has said whether it has come. */
const ledgerAfter = (ledger: KeptLedger, { subject, path }: Act): KeptLedger => ({
  ...ledger,
  payouts: ledger.payouts.map((one) =>
    one.payoutId === subject ? { ...one, status: payoutAfter[partActOf(path)] as typeof one.status } : one,
  ),
});

/** The same, shown on the listing too. */
const withOffer = (listing: KeptListing, offers: readonly KeptOffer[]): KeptListing => {
  const offer = offers.find(({ offerId }) => offerId === offerIdOf(listing.listingId));
  return offer ? { ...listing, offer } : listing;
};

/** What she sees: what the API told, with what she did since and the API has not answered, or not told yet. */
export function withActs(shelf: Shelf, acts: readonly Act[]): Shelf {
  let { listings, offers, parts, ledger } = shelf;
  for (const act of acts) {
    if (act.status === 'sent' && (act.sentAt ?? '') <= shelf.at) continue;
    if (act.kind === 'create' && !listings.some(({ listingId }) => listingId === act.subject))
      listings = [begun(act, shelf.shopName), ...listings];
    listings = listings.map((one) =>
      one.listingId === act.subject ? { ...listingAfter(one, act), version: versionAfter(one, act) } : one,
    );
    // A refused price or step did not happen; what she wrote in a draft is there for her to mend.
    if (act.status === 'refused' || act.status === 'conflict') continue;
    offers = offers.map((one) => (one.offerId === act.subject ? offerAfter(one, act) : one));
    parts = parts.map((one) => (one.partId === act.subject ? partAfter(one, act) : one));
    if (act.kind === 'payout') ledger = ledger && ledgerAfter(ledger, act);
  }
  return { ...shelf, listings: listings.map((one) => withOffer(one, offers)), offers, parts, ledger };
}
