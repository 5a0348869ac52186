import { feedPaths } from './address.ts';

/** Pages of one person, of one visit, and lists in every combination: nobody finds what she looks for in them. */
const closed = [
  '/penjual',
  '/staf',
  '/masuk',
  '/keluar',
  '/keranjang',
  '/pesan',
  '/cari',
  '/luring',
  '/gaya',
];

export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    ...closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
    '',
    `Sitemap: ${origin}${feedPaths.sitemap}`,
    '',
  ].join('\n');
