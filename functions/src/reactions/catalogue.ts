import { type CatalogueChange, changeCatalogue, rebuildCatalogue } from '@rasa/actions/market/catalogue';
import type { DomainEvent, EventType } from '@rasa/domain/event';
import { offerIdOf } from '@rasa/domain/id';
import { gzipPacking } from '../catalogue/packing.ts';
import type { Reaction } from './reaction.ts';

type Touched = Partial<CatalogueChange>;

const ofOffer = ({ subjectId }: DomainEvent): Touched => ({ offerIds: [subjectId] });

/** Events that move units say whose. */
const ofLines = ({ detail }: DomainEvent): Touched => ({
  offerIds: [detail.offerIds ?? []].flat().map(String),
});

const ofReview = ({ detail }: DomainEvent): Touched => ({ offerIds: [String(detail.offerId)] });

const ofSeller = ({ detail }: DomainEvent): Touched => ({ sellerIds: [String(detail.sellerId)] });

/** What each event may have changed of what the public sees. */
const touched = {
  'listing.approved': ({ subjectId }) => ({ offerIds: [offerIdOf(subjectId)] }),
  'offer.changed': ofOffer,
  'offer.sold-out': ofOffer,
  'batch.recorded': ofOffer,
  'permit.verified': ofSeller,
  'permit.refused': ofSeller,
  'permit.expired': ofSeller,
  'permit.recipe-confirmed': ofSeller,
  'picture.avif-made': ({ detail }) => ({ sellerIds: [String(detail.ownerId)] }),
  'order.placed': ofLines,
  'order.expired': ofLines,
  'order.cancelled': ofLines,
  'part.declined': ofLines,
  'part.cancelled': ofLines,
  'part.no-show': ofLines,
  'part.returned': ofLines,
  'complaint.settled': ofLines,
  'review.shown': ofReview,
  'review.hidden': ofReview,
  'review.withdrawn': ofReview,
  'review.answered': ofReview,
  'review.answer-shown': ofReview,
  'review.answer-hidden': ofReview,
  'seller.changed': ({ subjectId }) => ({ sellerIds: [subjectId] }),
  'synonyms.changed': () => ({ synonyms: true }),
  'collections.changed': () => ({ collections: true }),
} as const satisfies Partial<Record<EventType, (event: DomainEvent) => Touched>>;

const isTouching = (type: EventType): type is keyof typeof touched => type in touched;

const changeOf = (events: readonly DomainEvent[]): CatalogueChange => {
  const all = events.map((event): Touched => (isTouching(event.type) ? touched[event.type](event) : {}));
  return {
    offerIds: [...new Set(all.flatMap(({ offerIds = [] }) => offerIds))],
    sellerIds: [...new Set(all.flatMap(({ sellerIds = [] }) => sellerIds))],
    synonyms: all.some(({ synonyms }) => synonyms),
    collections: all.some(({ collections }) => collections),
  };
};

/** From here on reading everything at once is less work than reading each. */
const many = 400;

/** What the public sees of offers follows what has become of them: one new version for all changes of a sweep. */
export const redrawCatalogue: Reaction = {
  name: 'catalogue',
  on: Object.keys(touched) as EventType[],
  async together(world, events) {
    const change = changeOf(events);
    if (change.offerIds.length > many) await rebuildCatalogue(world, gzipPacking);
    else await changeCatalogue(world, gzipPacking, change);
  },
};
