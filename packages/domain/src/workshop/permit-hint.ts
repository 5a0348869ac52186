import type { Content } from '../market/content.ts';
import type { Hint } from './hint.ts';
import { halalStanding, type PermitCover, permitStanding, type Standing } from './permit-cover.ts';
import { printedDay } from './permit-document.ts';

type Said = Pick<Hint, 'code' | 'weight'>;

const ofPermit: Partial<Record<Standing['seen'], Said>> = {
  none: { code: 'permit-unseen', weight: 'ask' },
  unverified: { code: 'permit-unseen', weight: 'ask' },
  ended: { code: 'permit-over', weight: 'wrong' },
};
const ofHalal: Partial<Record<Standing['seen'], Said>> = {
  none: { code: 'halal-unseen', weight: 'ask' },
  unverified: { code: 'halal-unseen', weight: 'ask' },
  ended: { code: 'permit-over', weight: 'wrong' },
  recipe: { code: 'halal-recipe', weight: 'wrong' },
};

/** What the papers behind a product's numbers tell a curator. `today` is a calendar day. */
export function permitHints(
  cover: PermitCover,
  product: { listingId: string; content: Content },
  today: string,
): Hint[] {
  const [permit, halal] = [permitStanding(cover, product, today), halalStanding(cover, product, today)];
  const paramsOf = ({ number, endsOn }: Standing) => ({ number, day: endsOn ? printedDay(endsOn) : '' });
  const said = [
    permit &&
      ofPermit[permit.seen] &&
      ({
        ...ofPermit[permit.seen]!,
        item: 'permit_seen',
        field: 'permit',
        params: paramsOf(permit),
      } as const),
    halal &&
      ofHalal[halal.seen] &&
      ({
        ...ofHalal[halal.seen]!,
        item: 'label_halal',
        field: 'halalNumber',
        params: paramsOf(halal),
      } as const),
  ];
  return said.filter((one) => one !== undefined);
}
