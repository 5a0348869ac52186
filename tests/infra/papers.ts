import { newEvent } from '@rasa/actions/event';
import { recordBatch } from '@rasa/actions/workshop/batch';
import { listingIdOf } from '@rasa/domain/id';
import { receiptPath } from '@rasa/domain/market/receipt';
import { sharePaths } from '@rasa/domain/market/share';
import { labelPaths } from '@rasa/domain/workshop/label-shape';
import { settleEvents } from '../builders/workshop.ts';
import type { SiteStage } from '../safety/stage/site.ts';

/** A branding case that its seller accepted, with a picture of hers as the logo. */
async function savedLogo({ world, sides, things }: SiteStage): Promise<void> {
  const { near } = things;
  const at = world.clock().toISOString();
  const caseId = world.newId('supportCase');
  await world.store.supportCases.saveNew(
    {
      ...{ caseId, kind: 'branding', status: 'accepted', title: 'Merek', version: 1 },
      ...{ sellerId: near.sellerId, unitId: near.unitId, listingId: listingIdOf(near.offerId) },
      files: [
        {
          ...{ fileId: world.newId('file'), kind: 'logo', pictureId: near.documentId, note: '', version: 1 },
          ...{ addedAt: at, addedBy: sides.near.officer.accountId },
        },
      ],
      ...{ tasks: [], history: [], openedAt: at, openedBy: near.sellerId, updatedAt: at },
    },
    newEvent(world, { type: 'support-case.accepted', subjectId: caseId, at, actorId: near.sellerId }),
  );
}

/** Everything that is drawn: addresses, and the cookie of who may see it. */
export async function paperAddresses(stage: SiteStage): Promise<{ path: string; cookie?: string }[]> {
  const { offerId, slug } = stage.things.near;
  const { cookie } = stage.person('seller');
  const made = { producedOn: '2026-11-20', quantity: 1, stocked: false };
  const { code } = await recordBatch(stage.world, stage.sides.near.seller, offerId, made);
  await savedLogo(stage);
  await settleEvents(stage.world);
  const { order } = stage.things.near;
  return [
    { path: receiptPath(order.orderId, order.token, 'id') },
    { path: sharePaths.productPoster(offerId, 'a6') },
    { path: sharePaths.shopPoster(slug, 'a6') },
    { path: labelPaths.sheet(offerId, code, 'besar'), ...(cookie && { cookie }) },
    { path: labelPaths.picture(offerId, '-', 'kecil'), ...(cookie && { cookie }) },
  ];
}
