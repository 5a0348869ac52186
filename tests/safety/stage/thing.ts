import { newEvent } from '@rasa/actions/event';
import { addCollection } from '@rasa/actions/market/collection';
import { suspendOffer } from '@rasa/actions/market/offer';
import { answerPayout, payPayout } from '@rasa/actions/market/payout';
import { rejectProof } from '@rasa/actions/market/proof';
import { recordAttendance } from '@rasa/actions/programme/attendance';
import { createCourse } from '@rasa/actions/programme/course';
import { registerParticipant } from '@rasa/actions/programme/participant';
import { holdSession } from '@rasa/actions/programme/session';
import { decideRevision } from '@rasa/actions/workshop/curation';
import { createListing, submitListing } from '@rasa/actions/workshop/listing';
import { acceptPicture } from '@rasa/actions/workshop/picture';
import { commentOnCase } from '@rasa/actions/workshop/support-case';
import { addSupportCaseFile } from '@rasa/actions/workshop/support-case-file';
import { addVoiceNote } from '@rasa/actions/workshop/voice-note';
import { offerIdOf } from '@rasa/domain/id';
import { outboxWrite } from '@rasa/store/outbox';
import { principalOf, savedAccount } from '../../builders/people.ts';
import { marketTable, savedOffer } from '../../builders/shelf.ts';
import { pdfBytes } from '../../builders/support.ts';
import { voiceBytes } from '../../builders/voice.ts';
import {
  approval,
  clear,
  completeDraft,
  jpegBytes,
  readyPicture,
  settleEvents,
} from '../../builders/workshop.ts';
import type { TestWorld } from '../../builders/world.ts';
import { caseMaker } from './case.ts';
import { complaintsOf } from './complaint.ts';
import { orderMaker } from './goods.ts';
import { mandatesOf } from './mandate.ts';
import { payoutAccountsOf } from './payout-account.ts';
import { permitsOf } from './permit.ts';
import { type Personal, plainPersonal } from './personal.ts';
import { reviewsOf } from './review.ts';
import type { Side } from './side.ts';

/** One of each thing that a route names, by the route's need: `…To…` are used up by the route they are named for. */
export async function thingsOf(world: TestWorld, side: Side, personal: Personal = plainPersonal) {
  const { seller, shop, unitId } = side;
  await clear(world, shop.sellerId, 'keripik');
  const shown = await savedOffer(world, shop, { available: 1000, priceIdr: 15_000 });
  const pictureId = await readyPicture(world, seller);
  const listings = await listingsOf(world, side, pictureId, personal);
  const soldListingId = await soldListing(world, side, pictureId);
  const permits = await permitsOf(world, side, { pictureId, personal });
  const accounts = await payoutAccountsOf(world, side, personal);
  const orders = await ordersOf(world, side, personal);
  const cases = await casesOf(world, side, {
    pictureId,
    listingIds: Object.values(listings).filter(isListing),
    personal,
  });
  const training = await trainingOf(world, side, personal);
  const mandates = await mandatesOf(world, side);
  const spare = await savedAccount(world, { unitId, roles: ['curator'], name: 'Spare' });
  const toSuspend = await savedOffer(world, shop);
  const suspendedListingId = await soldListing(world, side, pictureId);
  const { suspension: reason } = personal;
  await suspendOffer(world, side.curator, offerIdOf(suspendedListingId), { suspended: true, reason });
  const collectionSlug = await addCollection(world, principalOf(side.accounts.admin), {
    ...{ title: { id: `Kumpulan ${unitId}`, en: 'A collection' }, words: { id: '', en: '' } },
    products: shown.stock.offerId,
  });
  await settleEvents(world);
  const deadEventId = await deadEvent(world, unitId);
  const { version: _, unitId: __, ...unit } = (await world.store.units.get(unitId))!;
  return {
    ...{ unitId, unit, sellerId: shop.sellerId, slug: shop.slug, accountId: spare.accountId, pictureId },
    ...{ deadEventId, collectionSlug, villageCode: shop.villageCode ?? '' },
    ...{ offerId: shown.stock.offerId, offerRevisionId: shown.stock.revisionId },
    ...{ offerToSuspendId: toSuspend.stock.offerId, soldListingId, suspendedListingId },
    ...listings,
    ...accounts,
    ...permits,
    ...orders,
    ...cases,
    ...training,
    ...mandates,
  };
}
/** Delivered long ago, yet among those that nobody could be handed. */
async function deadEvent(world: TestWorld, subjectId: string): Promise<string> {
  const at = world.clock().toISOString();
  const event = newEvent(world, { type: 'unit.changed', subjectId, at, actorId: 'test' });
  await marketTable(world).transact([outboxWrite(event)]);
  await world.store.outbox.saveDead(event.eventId, { error: 'nobody answers', at });
  return event.eventId;
}
export type Things = Awaited<ReturnType<typeof thingsOf>>;

async function listingsOf(
  world: TestWorld,
  { seller, curator, unitId, shop }: Side,
  pictureId: string,
  { reason: text }: Personal,
) {
  const begun = async () =>
    (await createListing(world, seller, { draft: completeDraft({ pictureIds: [pictureId] }) })).listingId;
  const sent = async () => submitListing(world, seller, await begun());
  const [listingId, listingToSubmitId] = [await begun(), await begun()];
  const [waiting, toDecide, toWithdraw, decided] = [await sent(), await sent(), await sent(), await sent()];
  await decideRevision(world, curator, decided.revisionId, {
    outcome: 'request_changes',
    checks: {},
    reasons: [{ target: 'description', text }],
  });
  const [listingWithVoiceId, listingToSilenceId] = [await begun(), await begun()];
  for (const one of [listingWithVoiceId, listingToSilenceId])
    await addVoiceNote(world, seller, one, { bytes: voiceBytes });
  const document = await acceptPicture(world, {
    ...{ bytes: await jpegBytes(7), purpose: 'document', ownerId: shop.sellerId, unitId },
    actorId: seller.accountId,
  });
  return {
    ...{ listingId, listingToSubmitId, listingToWithdrawId: toWithdraw.listingId },
    ...{ listingWithVoiceId, listingToSilenceId, listingToRemoveId: await begun() },
    ...{ revisionId: waiting.revisionId, revisionToDecideId: toDecide.revisionId },
    ...{ documentId: document.pictureId, listingDecidedId: decided.listingId },
  };
}

/** A product that went the whole way to the shop. */
async function soldListing(world: TestWorld, { seller, curator }: Side, pictureId: string): Promise<string> {
  const draft = completeDraft({ pictureIds: [pictureId], name: 'Keripik Pisang' });
  const { listingId } = await createListing(world, seller, { draft });
  const { revisionId } = await submitListing(world, seller, listingId);
  await decideRevision(world, curator, revisionId, approval);
  return listingId;
}

async function ordersOf(world: TestWorld, side: Side, personal: Personal) {
  const { seller, officer, shop } = side;
  const offer = await savedOffer(world, shop, { available: 1000, priceIdr: 15_000 });
  const make = orderMaker(world, side, offer, personal);
  const { reference, proofReason, disputeReason: reason } = personal;
  const [payoutToPayId, payoutId, payoutToConfirmId, payoutToDisputeId, payoutToCancelId] = [
    await make.payout(),
    await make.payout(),
    await make.payout(),
    await make.payout(),
    await make.payout(),
  ];
  for (const one of [payoutId, payoutToConfirmId, payoutToDisputeId])
    await payPayout(world, officer, one, { reference });
  await answerPayout(world, seller, payoutId, { act: 'confirm' });
  const disputed = await make.payout();
  await payPayout(world, officer, disputed, { reference });
  await answerPayout(world, seller, disputed, { act: 'dispute', reason });
  const toReject = await make.proven();
  const rejected = await make.proven();
  await rejectProof(world, officer, rejected.orderId, proofReason);
  return {
    ...{ payoutToPayId, payoutId, payoutToConfirmId, payoutToDisputeId, payoutToCancelId },
    order: await make.placed('pay_at_pickup'),
    partToAcceptId: (await make.placed('pay_at_pickup')).partId,
    orderToPay: await make.placed('stripe'),
    orderToProve: await make.placed('bank_transfer'),
    orderToConfirm: await make.proven(),
    orderToReject: toReject,
    orderToReturn: await make.mismatched(),
    orderToRefund: await make.act(await make.paid(), 'decline'),
    orderToShip: await make.paid(true),
    orderToTrack: await make.act(await make.paid(true), 'accept', 'pack', 'ship'),
    orderRejected: rejected,
    ...(await complaintsOf(world, side, { make, offer, personal })),
    ...(await reviewsOf(world, side, { make, offerId: offer.stock.offerId, personal })),
    owed: await make.delivered(),
  };
}

async function casesOf(
  world: TestWorld,
  side: Side,
  about: { pictureId: string; listingIds: readonly string[]; personal: Personal },
) {
  const make = caseMaker(world, side, about);
  const started = await make('in_progress');
  await commentOnCase(world, side.officer, started.caseId, about.personal.comment);
  const paper = { kind: 'document', note: about.personal.fileNote, bytes: pdfBytes() } as const;
  const { files } = await addSupportCaseFile(world, side.officer, started.caseId, paper);
  return {
    caseToPlanId: (await make('requested')).caseId,
    caseToStartId: (await make('planned')).caseId,
    ...{ caseId: started.caseId, taskId: started.tasks[0]!.taskId, fileId: files[0]!.fileId },
    caseToDeliverId: (await make('ready')).caseId,
    caseToAcceptId: (await make('delivered')).caseId,
    caseToSendBackId: (await make('delivered')).caseId,
    caseToCancelId: (await make('requested')).caseId,
    caseAcceptedId: (await make('accepted')).caseId,
  };
}

const isListing = (id: string): boolean => id.startsWith('lst_');

async function trainingOf(world: TestWorld, { officer }: Side, personal: Personal) {
  const { participant, course: title, place, topic } = personal;
  const { participantId } = await registerParticipant(world, officer, participant);
  const toLink = await registerParticipant(world, officer, participant);
  const course = await createCourse(world, officer, { title, kinds: ['kacang'], sessionsNeeded: 2 });
  const { courseId } = course;
  const held = { courseId, heldOn: '2026-11-20', place, topic };
  const { sessionId } = await holdSession(world, officer, held);
  await recordAttendance(world, officer, { sessionId, participantIds: [participantId] });
  const done = await createCourse(world, officer, { title, kinds: ['kacang'], sessionsNeeded: 1 });
  const last = await holdSession(world, officer, { ...held, courseId: done.courseId });
  const toRemove = await holdSession(world, officer, { ...held, courseId: done.courseId });
  const participantIds = [participantId];
  await recordAttendance(world, officer, { sessionId: last.sessionId, participantIds });
  return {
    ...{ participantId, participantToLinkId: toLink.participantId },
    ...{ courseId, sessionId, courseDoneId: done.courseId, sessionToRemoveId: toRemove.sessionId },
    ...{ place, topic },
  };
}
