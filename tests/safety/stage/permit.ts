import { newEvent } from '@rasa/actions/event';
import { createListing, submitListing } from '@rasa/actions/workshop/listing';
import { refusePermit, verifyPermit } from '@rasa/actions/workshop/permit';
import { coverWith } from '@rasa/domain/workshop/permit-cover';
import { movePermit } from '@rasa/domain/workshop/permit-document';
import { halal, pdfBytes, sendPermit } from '../../builders/permit.ts';
import { completeDraft } from '../../builders/workshop.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { Personal } from './personal.ts';
import type { Side } from './side.ts';

/** Its last day is over, and the clock has said so. */
async function endedPermit(world: TestWorld, curator: Side['curator'], permitId: string): Promise<string> {
  const verified = await verifyPermit(world, curator, permitId, 'Ada di daftar');
  const { sellerId } = verified;
  const at = world.clock().toISOString();
  const ended = movePermit(verified, 'expire', { by: 'clock', at });
  const cover = coverWith(await world.store.permits.getCover(sellerId), [ended]);
  const about = { type: 'permit.expired', subjectId: permitId, at, actorId: 'clock' } as const;
  await world.store.permits.save([ended], cover, newEvent(world, { ...about, detail: { sellerId } }));
  return permitId;
}

/** Permits of the side's seller: one with a PDF, ones that wait, and a halal certificate that a product asks for. */
export async function permitsOf(
  world: TestWorld,
  { seller, curator }: Side,
  { pictureId, personal }: { pictureId: string; personal: Personal },
) {
  const { permitHolder: holderName, permitSeen, permitReason } = personal;
  const md = async (digits: string, bytes?: Uint8Array): Promise<string> => {
    const about = { kind: 'md', number: `MD ${digits}`, holderName, endsOn: '2031-06-30' } as const;
    return (await sendPermit(world, seller, { ...about, ...(bytes && { bytes }) })).permitId;
  };
  const [permitId, permitToVerifyId, permitToRefuseId] = [
    await md('100000000001', pdfBytes),
    await md('100000000002'),
    await md('100000000003'),
  ];
  const permitRefusedId = await md('100000000004');
  await refusePermit(world, curator, permitRefusedId, { reason: permitReason });
  const named = { kind: 'halal', number: halal, holderName, endsOn: undefined } as const;
  const { permitId: permitToCoverId } = await sendPermit(world, seller, named);
  await verifyPermit(world, curator, permitToCoverId, permitSeen);
  const draft = completeDraft({ pictureIds: [pictureId], halalNumber: halal });
  const { listingId } = await createListing(world, seller, { draft });
  const { revisionId: revisionToCoverId } = await submitListing(world, seller, listingId);
  return {
    ...{ permitId, permitToVerifyId, permitToRefuseId, permitRefusedId },
    ...{
      permitToCoverId,
      revisionToCoverId,
      permitEndedId: await endedPermit(world, curator, await md('100000000005')),
    },
  };
}
