import { rebuildCatalogue } from '@rasa/actions/market/catalogue';
import { gzipPacking } from '../catalogue/catalogue.ts';
import type { Reaction } from './reaction.ts';

/** Whatever the public sees of offers is drawn anew when it changes: once for all changes of a sweep. */
export const redrawCatalogue: Reaction = {
  name: 'catalogue',
  on: [
    'listing.approved',
    'offer.changed',
    'offer.sold-out',
    'batch.recorded',
    'permit.verified',
    'permit.refused',
    'permit.expired',
    'permit.recipe-confirmed',
    'order.placed',
    'order.expired',
    'order.cancelled',
    'part.declined',
    'part.cancelled',
    'part.no-show',
    'part.returned',
    'complaint.settled',
    'seller.changed',
    'picture.avif-made',
  ],
  async together(world) {
    await rebuildCatalogue(world, gzipPacking);
  },
};
