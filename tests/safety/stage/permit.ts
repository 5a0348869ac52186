import { createListing, submitListing } from '@rasa/actions/workshop/listing';
import { refusePermit, verifyPermit } from '@rasa/actions/workshop/permit';
import { halal, pdfBytes, sendPermit } from '../../builders/permit.ts';
import { completeDraft } from '../../builders/workshop.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { Personal } from './personal.ts';
import type { Side } from './side.ts';

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
  await refusePermit(world, curator, permitRefusedId, permitReason);
  const named = { kind: 'halal', number: halal, holderName, endsOn: undefined } as const;
  const { permitId: permitToCoverId } = await sendPermit(world, seller, named);
  await verifyPermit(world, curator, permitToCoverId, permitSeen);
  const draft = completeDraft({ pictureIds: [pictureId], halalNumber: halal });
  const { listingId } = await createListing(world, seller, { draft });
  const { revisionId: revisionToCoverId } = await submitListing(world, seller, listingId);
  return {
    ...{ permitId, permitToVerifyId, permitToRefuseId, permitRefusedId },
    ...{ permitToCoverId, revisionToCoverId },
  };
}
