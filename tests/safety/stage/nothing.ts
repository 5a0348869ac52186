import type { Things } from './thing.ts';

const ulid = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** Well-formed ids of things that nobody has. */
export function nothing(things: Things): Things {
  const replaced = JSON.stringify(things).replace(ulid, '01J9ZZZZZZZZZZZZZZZZZZZZZZ');
  return {
    ...(JSON.parse(replaced) as Things),
    slug: 'warung-yang-tidak-ada',
    collectionSlug: 'kumpulan-yang-tidak-ada',
    villageCode: '35.19.10.9999',
    sellerToHelpPhone: '+6281299999999',
  };
}
