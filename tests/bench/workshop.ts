import { drawLabelSheet } from '@rasa/clients/paper/label-sheet';
import { contentSchema } from '@rasa/domain/market/content';
import { type Batch, bestBeforeOf } from '@rasa/domain/workshop/batch';
import { labelOf } from '@rasa/domain/workshop/label';
import { createApp } from '@rasa/functions/api';
import { openDesk } from '../builders/desk.ts';
import { savedAccount, signedInCookie } from '../builders/people.ts';
import { countedWorld, waitingRevisions } from '../builders/waiting.ts';
import { completeDraft } from '../builders/workshop.ts';

const rounds = 25;
const [many, shops] = [5_000, 40];

/** The median of some rounds, after one that does not count. */
async function medianMs(act: () => Promise<void>): Promise<number> {
  await act();
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    await act();
    all.push(performance.now() - before);
  }
  return Math.round(all.sort((a, b) => a - b)[Math.floor(rounds / 2)]! * 10) / 10;
}

/** A curator's queue with 5,000 waiting: how long its page takes, and what it reads. */
async function queue() {
  await using desk = await openDesk();
  const { world, site } = desk;
  const { unitId } = await waitingRevisions(world, { many, shops });
  const cookie = await signedInCookie(world, await savedAccount(world, { roles: ['curator'], unitId }));
  const origin = world.environment.PUBLIC_ORIGIN;
  const queuePageMs = await medianMs(async () => {
    const page = await site.fetch(new Request(`${origin}/staf/kurasi`, { headers: { cookie } }));
    if (!(await page.text()).includes('queue-item')) throw new Error(`the queue answers ${page.status}`);
  });
  const counted = countedWorld(world);
  await createApp(counted.world).request('/api/curation/queue?limit=48', { headers: { cookie } });
  return { queuePageMs, queueItemsRead: counted.itemsRead() };
}

/** A sheet of A4 with 24 labels, from what is approved to the bytes of its PDF. */
async function labelSheet() {
  const content = contentSchema.parse({
    ...completeDraft({ halalNumber: 'ID35110000123451123' }),
    pictureIds: ['pic_01K9Z0000000000000000000AA'],
  });
  const producedOn = '2026-11-25';
  const batch: Batch = {
    ...{ offerId: 'off_01K9Z0000000000000000000AA', sellerId: 'sel_01K9Z0000000000000000000AA' },
    ...{ code: '261125-01', revisionId: 'rev_01K9Z0000000000000000000AA_1', quantity: 24, stocked: true },
    ...{ producedOn, bestBefore: bestBeforeOf(producedOn, content.shelfLifeDays) },
    ...{ recordedAt: '2026-11-25T03:00:00.000Z', recordedBy: 'bench' },
  };
  const place = { villageName: 'Tapelan', districtName: 'Balerejo', regencyCode: '35.19' };
  const seller = { shopName: 'Dapur Bu Sri', ...place };
  return medianMs(async () => {
    const label = labelOf({ content, seller, revisionId: batch.revisionId, batch, today: producedOn });
    const address = 'https://shop.test/produk/off_01K9Z0000000000000000000AA';
    if (!(await drawLabelSheet({ ...label, address }, 'kecil'))) throw new Error('the label does not fit');
  });
}

/** The last line says it: `{ queuePageMs, queueItemsRead, labelSheetMs }`. */
export async function workshop(): Promise<object> {
  return { ...(await queue()), labelSheetMs: await labelSheet() };
}
