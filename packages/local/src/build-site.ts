import { buildSite } from './build.ts';

/** `npm run build`: the site, for a start that may write nothing beside its data. */
const { built } = await buildSite(false);
console.log(built ? 'The site is built.' : 'The site is built already, of these very sources.');
