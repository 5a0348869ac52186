import { feedPaths } from './address.ts';

/**
 * Pages of one person, of one visit, and lists in every combination: nobody finds what she looks for in them. The
 * checkout is one address, which without a cart says itself that it is nothing to be found.
 */
const closed = [
  '/penjual',
  '/staf',
  '/masuk',
  '/keluar',
  '/keranjang',
  '/pesanan',
  '/cari',
  '/luring',
  '/gaya',
];

/** Of a stage where the shop is tried out: two shops with the same food would each take from the other. */
const nothing = 'User-agent: *\nDisallow: /\n';

export const robotsText = (origin: string, isFound: boolean): string =>
  isFound ? shopText(origin) : nothing;

const shopText = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    ...closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    '',
    `Sitemap: ${origin}${feedPaths.sitemap}`,
    '',
  ].join('\n');
