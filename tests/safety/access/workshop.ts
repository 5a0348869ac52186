import type { Things } from '../stage/thing.ts';
import {
  onlyOf,
  onlySeller,
  paper,
  pdfUpload,
  type Row,
  recording,
  type Sent,
  type Table,
  upload,
} from './row.ts';

const seller = { access: 'seller' } as const;
const officer = { access: 'officer' } as const;
const curator = { access: 'curator' } as const;
const staff = { access: 'curator officer admin' } as const;
const sellerAndDesk = { access: 'seller curator officer admin' } as const;

const sellerAndOfficer = { access: 'seller officer' } as const;
const ofOffer = (json?: object) => ({
  unknown: 'offer.unknown',
  send: ({ offerId }: Things): Sent => ({ params: { offerId }, ...(json && { json }) }),
});

type ListingName = Extract<keyof Things, `listing${string}`>;
const listing = (name: ListingName, more: Partial<Sent> = {}) => ({
  ...{ ...seller, unknown: 'listing.unknown' },
  send: (things: Things): Sent => ({ params: { listingId: things[name] }, json: {}, ...more }),
});

const someHash = '0f'.repeat(32);

type CaseName = Extract<keyof Things, `case${string}`>;
const supportCase = (name: CaseName, json: object = {}) => ({
  unknown: 'case.unknown',
  send: (things: Things): Sent => ({ params: { caseId: things[name] }, json }),
});

type PermitName = Extract<keyof Things, `permit${string}`>;
const permit = (name: PermitName, json: object = {}) => ({
  unknown: 'permit.unknown',
  send: (things: Things): Sent => ({ params: { permitId: things[name] }, json }),
});

const bySellerAlone = {
  ...{ ...sellerAndDesk, opens: onlySeller },
  closed: { roles: ['curator', 'officer', 'admin'], code: 'case.accept-by-seller-only' },
} as const satisfies Row;

const sellerParam = (things: Things): Sent => ({ params: { sellerId: things.sellerId } });
const ofSeller = { unknown: 'seller.unknown', send: sellerParam };

export const workshopTable: Table = {
  'POST /api/pictures': { ...seller, send: () => ({ form: upload({ purpose: 'product' }) }) },
  'GET /api/pictures/{pictureId}': (['pictureId', 'documentId'] as const).map((name) => ({
    ...{ ...sellerAndDesk, unknown: 'picture.unknown' },
    send: (things: Things) => ({ params: { pictureId: things[name] } }),
  })),

  // Each seller's pieces are her own: the same hash of another is another photo.
  'PUT /api/picture-parts/{hash}/{number}': {
    ...seller,
    send: () => ({ params: { hash: someHash, number: '0' }, form: upload() }),
  },
  'GET /api/picture-parts/{hash}': {
    ...seller,
    send: () => ({ params: { hash: someHash }, query: { count: '2' } }),
  },

  'POST /api/listings': { ...seller, send: () => ({ json: { name: 'Keripik Tempe' } }) },
  'GET /api/listings': seller,
  'GET /api/listings/{listingId}': { ...listing('listingId'), ...sellerAndDesk },
  'GET /api/listings/{listingId}/history': (['listingId', 'suspendedListingId'] as const).map((name) => ({
    ...{ ...sellerAndDesk, unknown: 'listing.unknown' },
    send: (things: Things) => ({ params: { listingId: things[name] } }),
  })),
  'PUT /api/listings/{listingId}/draft': listing('listingId', { json: { name: 'Keripik Tempe Super' } }),
  'POST /api/listings/{listingId}/submissions': listing('listingToSubmitId'),
  'POST /api/listings/{listingId}/withdrawal': listing('listingToWithdrawId'),
  'POST /api/listings/{listingId}/pictures': {
    ...listing('listingId'),
    send: ({ listingId }) => ({ params: { listingId }, form: upload() }),
  },
  'DELETE /api/listings/{listingId}/pictures/{pictureId}': {
    ...listing('listingId'),
    send: ({ listingId, pictureId }) => ({ params: { listingId, pictureId } }),
  },

  'DELETE /api/listings/{listingId}': listing('listingToRemoveId'),
  'POST /api/listings/{listingId}/copies': listing('listingId'),
  'POST /api/listings/{listingId}/voice-note': {
    ...listing('listingId'),
    send: ({ listingId }) => ({ params: { listingId }, form: recording() }),
  },
  'GET /api/listings/{listingId}/voice-note': {
    ...{ ...sellerAndDesk, unknown: 'listing.unknown' },
    send: ({ listingWithVoiceId }) => ({ params: { listingId: listingWithVoiceId } }),
  },
  'DELETE /api/listings/{listingId}/voice-note': {
    ...{ ...seller, unknown: 'listing.unknown' },
    send: ({ listingToSilenceId }) => ({ params: { listingId: listingToSilenceId } }),
  },

  'GET /api/seller/offers': seller,
  'PATCH /api/offers/{offerId}': {
    ...{ ...seller, unknown: 'offer.unknown' },
    send: ({ offerId }) => ({ params: { offerId }, json: { priceIdr: 15_000 } }),
  },
  'PUT /api/offers/{offerId}/terms': {
    ...seller,
    ...ofOffer({ seenVersion: 0, steps: [] }),
  },
  'GET /api/offers/{offerId}/batches': { ...sellerAndOfficer, ...ofOffer() },
  'POST /api/offers/{offerId}/batches': {
    ...seller,
    ...ofOffer({ producedOn: '2026-11-20', quantity: 20, stocked: false }),
  },
  'GET /api/offers/{offerId}/label': { ...sellerAndOfficer, ...ofOffer() },
  'POST /api/offers/{offerId}/suspension': {
    ...{ access: 'curator officer', unknown: 'offer.unknown' },
    send: ({ offerToSuspendId }) => ({
      params: { offerId: offerToSuspendId },
      json: { suspended: true, reason: 'Label belum sesuai' },
    }),
  },

  'GET /api/permits': seller,
  'POST /api/permits': {
    ...seller,
    send: (_, { number }) => ({
      form: paper({
        ...{ kind: 'md', number: `MD ${200_000_000_000 + number}` },
        ...{ holderName: 'Siti', endsOn: '2031-06-30' },
      }),
    }),
  },
  'GET /api/permits/queue': { access: 'curator officer' },
  'GET /api/permits/{permitId}': (['permitId', 'permitRefusedId', 'permitToCoverId'] as const).map(
    (name) => ({
      ...{ access: 'seller curator officer', ...permit(name) },
    }),
  ),
  'GET /api/permits/{permitId}/paper': { access: 'seller curator officer', ...permit('permitId') },
  'POST /api/permits/{permitId}/verification': {
    ...{ access: 'curator officer', ...permit('permitToVerifyId', { note: 'Ada di daftar' }) },
  },
  'POST /api/permits/{permitId}/refusal': {
    ...{ access: 'curator officer', ...permit('permitToRefuseId', { reason: 'Foto kabur' }) },
  },
  'POST /api/permits/{permitId}/handling': {
    ...{ access: 'curator officer', ...permit('permitEndedId', { note: 'Penjual sudah dihubungi' }) },
  },
  'POST /api/permits/{permitId}/recipes': {
    ...{ ...curator, unknown: 'permit.unknown' },
    send: ({ permitToCoverId: permitId, revisionToCoverId: revisionId }) => ({
      params: { permitId },
      json: { revisionId, reason: 'Ada di lampiran' },
    }),
  },

  'GET /api/curation/queue': curator,
  'GET /api/revisions/{revisionId}': {
    ...{ ...curator, unknown: 'revision.unknown' },
    send: ({ revisionId }) => ({ params: { revisionId } }),
  },
  'PUT /api/revisions/{revisionId}/claim': {
    ...{ ...curator, unknown: 'revision.unknown' },
    send: ({ revisionId }) => ({ params: { revisionId }, json: { takeOver: true } }),
  },
  'DELETE /api/revisions/{revisionId}/claim': {
    ...{ ...curator, unknown: 'revision.unknown' },
    send: ({ revisionId }) => ({ params: { revisionId } }),
  },
  // What is not hers to see is left out like what others were quicker with.
  'POST /api/curation/claims': {
    ...curator,
    send: ({ revisionId }) => ({ json: { revisionIds: [revisionId] } }),
  },
  'POST /api/curation/next': {
    ...{ ...curator, unknown: 'revision.unknown' },
    send: ({ revisionId }) => ({ json: { after: revisionId } }),
  },
  'POST /api/revisions/{revisionId}/decisions': {
    ...{ ...curator, unknown: 'revision.unknown' },
    send: ({ revisionToDecideId }) => ({
      params: { revisionId: revisionToDecideId },
      json: { outcome: 'request_changes', reasons: [{ target: 'name', text: 'Tulis jenisnya juga' }] },
    }),
  },

  'GET /api/curation/checklist': { access: 'curator admin' },
  'PUT /api/curation/checklist': {
    access: 'admin',
    send: () => ({ json: { basedOn: '2026-11-25', items: [] } }),
  },

  'POST /api/support-cases': [
    { ...{ access: 'seller officer', unknown: 'seller.unknown' }, send: askFor('branding') },
    {
      ...{ access: 'seller officer', unknown: 'listing.unknown', opens: onlySeller },
      closed: { roles: ['officer'], code: 'body.invalid', status: 422 },
      send: ({ listingId }) => ({ json: { kind: 'photo', listingId } }),
    },
  ],
  'GET /api/support-cases': [sellerAndDesk, { ...sellerAndDesk, unknown: 'seller.unknown', send: casesOf }],
  'GET /api/support-cases/{caseId}': { ...sellerAndDesk, ...supportCase('caseId') },
  'POST /api/support-cases/{caseId}/plan': { ...officer, ...supportCase('caseToPlanId') },
  'POST /api/support-cases/{caseId}/start': { ...officer, ...supportCase('caseToStartId') },
  'POST /api/support-cases/{caseId}/tasks': {
    ...{ ...officer, ...supportCase('caseId') },
    send: ({ caseId, taskId }) => ({ params: { caseId }, json: { taskId, done: true } }),
  },
  'PUT /api/support-cases/{caseId}/tasks': {
    ...officer,
    ...supportCase('caseId', { title: 'Cetak contoh' }),
  },
  'DELETE /api/support-cases/{caseId}/tasks/{taskId}': {
    ...{ ...officer, ...supportCase('caseId') },
    // What is gone already stays gone, so that the others find theirs.
    send: ({ caseId }) => ({ params: { caseId, taskId: `tsk_${'0'.repeat(26)}` } }),
  },
  'GET /api/support-templates': { access: 'officer admin' },
  'PUT /api/support-templates/{kind}': {
    access: 'admin',
    send: () => ({ params: { kind: 'photo' }, json: { tasks: ['Tentukan hari foto'] } }),
  },
  'POST /api/support-cases/{caseId}/files': [
    {
      ...{ ...officer, ...supportCase('caseId') },
      send: ({ caseId }) => ({ params: { caseId }, form: upload({ kind: 'label' }) }),
    },
    {
      ...{ ...officer, ...supportCase('caseId') },
      send: ({ caseId }) => ({ params: { caseId }, form: pdfUpload({ kind: 'document' }) }),
    },
  ],
  'POST /api/support-cases/{caseId}/comments': {
    ...sellerAndDesk,
    ...supportCase('caseId', { text: 'Terima kasih, Bu' }),
  },
  'GET /api/support-cases/{caseId}/files/{fileId}': {
    ...{ ...sellerAndDesk, ...supportCase('caseId') },
    send: ({ caseId, fileId }) => ({ params: { caseId, fileId } }),
  },
  'POST /api/support-cases/{caseId}/deliver': {
    ...{ ...officer, ...supportCase('caseToDeliverId') },
    send: ({ caseToDeliverId: caseId }) => ({ params: { caseId }, form: upload() }),
  },
  'POST /api/support-cases/{caseId}/accept': { ...supportCase('caseToAcceptId'), ...bySellerAlone },
  'POST /api/support-cases/{caseId}/send-back': {
    ...supportCase('caseToSendBackId', { text: 'Warnanya terlalu gelap' }),
    ...bySellerAlone,
  },
  'POST /api/support-cases/{caseId}/photos-used': {
    ...seller,
    ...supportCase('caseAcceptedId'),
  },
  'POST /api/support-cases/{caseId}/cancel': {
    ...{ access: 'seller officer', opens: onlyOf('seller', 'officer') },
    ...supportCase('caseToCancelId'),
  },

  'POST /api/sellers': {
    ...officer,
    send: (_, { number }) => ({
      json: {
        ...{ shopName: `Warung ${number}`, ownerName: 'Siti', phone: `0813${10_000_000 + number}` },
        ...{ regencyCode: '35.19', villageName: 'Tapelan', districtName: 'Balerejo' },
      },
    }),
  },
  'GET /api/sellers': staff,
  'PUT /api/sellers/{sellerId}/ability': {
    ...{ access: 'companion officer admin', unknown: 'seller.unknown' },
    // A companion only while she helps, in the seller's place.
    opens: onlyOf('officer', 'admin'),
    send: ({ sellerId }) => ({ params: { sellerId }, json: { abilityLevel: 2 } }),
  },
  'PATCH /api/sellers/me': { ...seller, send: () => ({ json: {} }) },
  'GET /api/sellers/{sellerId}': { ...sellerAndDesk, ...ofSeller },
  'GET /api/sellers/{sellerId}/listings': { ...staff, ...ofSeller },
  'GET /api/sellers/{sellerId}/clearances': {
    ...sellerAndDesk,
    ...ofSeller,
  },
  'POST /api/sellers/{sellerId}/clearances': {
    ...{ ...officer, ...ofSeller },
    send: (things) => ({
      ...sellerParam(things),
      json: { kind: 'kacang', reason: 'Dapurnya sudah dilihat' },
    }),
  },
  'GET /api/seller/training': seller,
  'GET /api/training/grants/{sellerId}': { ...officer, ...ofSeller },
  'DELETE /api/sellers/{sellerId}/clearances/{kind}': {
    ...{ ...officer, ...ofSeller },
    send: ({ sellerId }) => ({ params: { sellerId, kind: 'kacang' } }),
  },
};

function casesOf({ sellerId }: Things): Sent {
  return { query: { sellerId } };
}

function askFor(kind: string) {
  return ({ sellerId }: Things): Sent => ({ json: { kind, sellerId } });
}
