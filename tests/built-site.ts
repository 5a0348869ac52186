import { buildSite } from '@rasa/local/build';

/** Tests of pages and of the whole run the site as it is built, from these very sources. */
export default async function setup(): Promise<void> {
  await buildSite();
}
