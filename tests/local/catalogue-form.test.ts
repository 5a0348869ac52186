import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marketUnitId } from '@rasa/local/cloud';
import { startShop } from '@rasa/local/shop';
import { expect, test } from 'vitest';
import { freePort } from '../builders/child.ts';
import { savedSeller, savedUnit } from '../builders/people.ts';
import { marketTable, savedOffer } from '../builders/shelf.ts';

test('a folder whose catalogue is of an earlier form opens with all that is on sale', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-form-'));
  const shop = await startShop({
    ...{ folder, port: await freePort() },
    site: { backend: async () => new Response('') },
    prepare: async (world) => {
      const { unitId } = await savedUnit(world, { unitId: marketUnitId });
      const { seller } = await savedSeller(world, unitId);
      await savedOffer(world, seller);
      const item = { pk: 'CATALOGUE', sk: 'VERSION', version: 7, blobKey: 'private/catalogue/7.json.gz' };
      await marketTable(world).transact([{ kind: 'put', item }]);
    },
  });
  try {
    expect(await shop.world.catalogue.list({})).toMatchObject({ entries: [{ available: 10 }] });
  } finally {
    await shop.close();
    await rm(folder, { recursive: true, force: true });
  }
});
