import { someDetails } from '../../builders/payout-account.ts';
import { phoneOf } from '../../builders/phone.ts';
import type { Things } from '../stage/thing.ts';
import { everybody, fields, holder, type Row, type Sent, type Table, upload } from './row.ts';

const none = { access: 'anyone' } as const;
const officer = { access: 'officer' } as const;
const seller = { access: 'seller' } as const;
const admin = { access: 'admin' } as const;

const collectionOf = (offerId: string, title: string): object => ({
  title: { id: title, en: title },
  words: { id: '', en: '' },
  products: offerId,
});

const orderOf = (things: Things, number: number): object => ({
  lines: [{ offerId: things.offerId, quantity: 1, priceIdr: 15_000, revisionId: things.offerRevisionId }],
  buyer: { name: 'Dewi', phone: phoneOf(number) },
  deliveries: [{ sellerId: things.sellerId, method: 'pickup' }],
  paymentMethod: 'pay_at_pickup',
  expectedTotalIdr: 15_000,
});

type OrderName = 'orderToConfirm' | 'orderToReject' | 'orderToRefund' | 'orderToReturn';
const transfer = (name: OrderName, json: (things: Things) => object = () => ({})) => ({
  ...officer,
  unknown: 'order.unknown',
  send: (things: Things): Sent => ({ params: { orderId: things[name].orderId }, json: json(things) }),
});

type PayoutName = Extract<keyof Things, `payout${string}`>;
const payout = (name: PayoutName, json: object = {}) => ({
  unknown: 'payout.unknown',
  send: (things: Things): Sent => ({ params: { payoutId: things[name] }, json }),
});

const statement: Row = {
  ...{ access: 'seller officer', unknown: 'seller.unknown' },
  send: ({ sellerId }) => ({ params: { sellerId, month: '2026-11' } }),
};

type ReviewName = Extract<keyof Things, `review${string}`>;
const deskReview = (name: ReviewName, act: 'show' | 'hide') => ({
  ...{ access: 'curator officer', unknown: 'review.unknown' },
  send: (things: Things): Sent => ({
    params: { reviewId: things[name].reviewId },
    // Whoever comes second finds it decided.
    json: { act, reason: 'Ada nomor telepon', version: name === 'reviewAnswered' ? 3 : 1 },
  }),
});

type ComplaintName = Extract<keyof Things, `complaint${string}`>;
const complaint = (name: ComplaintName, json: (things: Things) => object = () => ({})) => ({
  unknown: 'complaint.unknown',
  send: (things: Things): Sent => ({
    params: { complaintId: things[name].complaintId },
    json: json(things),
  }),
});
const wholeLine = ({ returnedOfferId: offerId }: Things) => ({ lines: [{ offerId, quantity: 1 }] });

const line = (things: Things): Sent => ({ params: { offerId: things.offerId }, json: { quantity: 2 } });

export const marketTable: Table = {
  'GET /api/health': none,
  'GET /api/offers': none,
  'GET /api/offers/{offerId}': {
    ...{ ...none, unknown: 'offer.unknown', opens: everybody },
    send: ({ offerId }) => ({ params: { offerId } }),
  },
  'GET /api/suggestions': { ...none, send: () => ({ query: { typed: 'ker' } }) },
  'GET /api/shops': none,
  'GET /api/shops/{slug}': {
    ...{ ...none, unknown: 'seller.unknown', opens: everybody },
    send: ({ slug }) => ({ params: { slug } }),
  },
  'GET /api/villages/{villageCode}': {
    ...{ ...none, unknown: 'village.unknown', opens: everybody },
    send: ({ villageCode }) => ({ params: { villageCode } }),
  },
  'GET /api/collections': none,
  'GET /api/collections/{slug}': {
    ...{ ...none, unknown: 'collection.unknown', opens: everybody },
    send: ({ collectionSlug: slug }) => ({ params: { slug } }),
  },
  'GET /api/collection-lists': admin,
  'POST /api/collections': {
    ...admin,
    send: ({ offerId }, { number }) => ({
      json: collectionOf(offerId, `Kumpulan ${number} ${offerId.slice(-6)}`),
    }),
  },
  'PUT /api/collections/{slug}': {
    ...{ ...admin, unknown: 'collection.unknown', opens: everybody },
    send: ({ offerId, collectionSlug: slug }) => ({
      params: { slug },
      json: collectionOf(offerId, 'Teman Ngopi'),
    }),
  },
  'DELETE /api/collections/{slug}': { ...admin, send: () => ({ params: { slug: 'tidak-ada' } }) },
  'GET /api/cart': none,
  'DELETE /api/cart': none,
  'POST /api/cart/lines': { ...none, send: ({ offerId }) => ({ json: { offerId } }) },
  'DELETE /api/cart/lines': { ...none, send: ({ offerId }) => ({ json: { offerIds: [offerId] } }) },
  'PATCH /api/cart/lines/{offerId}': { ...none, send: line },
  'DELETE /api/cart/lines/{offerId}': { ...none, send: ({ offerId }) => ({ params: { offerId } }) },
  'POST /api/cart/orders': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ order }, { token }) => ({ json: { orderId: order.orderId, token: token(order) } }),
  },
  'GET /api/cart/quote': none,
  'GET /api/remembered-address': none,
  'DELETE /api/remembered-address': none,
  'POST /api/quotes': {
    ...none,
    send: ({ offerId }) => ({ json: { lines: [{ offerId, quantity: 1 }] } }),
  },

  'POST /api/orders': {
    ...{ ...none, unknown: 'order.unknown', opens: everybody },
    none: { status: 409, code: 'order.lines-changed' },
    send: (things, { number }) => ({
      json: orderOf(things, number),
      headers: { 'idempotency-key': `access-key-${number}` },
    }),
  },
  'GET /api/orders/{orderId}': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ order }, { token }) => ({ params: { orderId: order.orderId }, query: { token: token(order) } }),
  },
  'POST /api/orders/{orderId}/cancellation': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ order }, { token }) => ({ params: { orderId: order.orderId }, json: { token: token(order) } }),
  },
  'POST /api/orders/{orderId}/checkout': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ orderToPay: { orderId, ...link } }, { token }) => ({
      params: { orderId },
      json: { token: token(link) },
    }),
  },
  'POST /api/orders/{orderId}/proof': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ orderToProve: { orderId, ...link } }, { token }) => ({
      params: { orderId },
      form: upload({ token: token(link) }),
    }),
  },
  'POST /api/orders/{orderId}/complaints': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ orderToComplain: { orderId, partId, ...link } }, { token }) => ({
      params: { orderId },
      form: fields({ token: token(link), partId, reason: 'damaged', words: 'Bungkus sobek' }),
    }),
  },
  'POST /api/orders/{orderId}/complaints/{complaintId}/withdrawal': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ complaintToWithdraw: { orderId, complaintId, ...link } }, { token }) => ({
      params: { orderId, complaintId },
      json: { token: token(link) },
    }),
  },
  'GET /api/orders/{orderId}/reviews': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ reviewShown: { orderId, ...link } }, { token }) => ({
      params: { orderId },
      query: { token: token(link) },
    }),
  },
  'POST /api/orders/{orderId}/reviews': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ orderToReview: { orderId, partId, ...link }, returnedOfferId: offerId }, { token }) => ({
      params: { orderId },
      form: fields({ token: token(link), partId, offerId, stars: '5', words: 'Enak', signature: 'none' }),
    }),
  },
  'POST /api/orders/{orderId}/reviews/{reviewId}/withdrawal': {
    ...{ ...none, unknown: 'order.unknown', opens: holder },
    send: ({ reviewToWithdraw: { orderId, reviewId, ...link } }, { token }) => ({
      params: { orderId, reviewId },
      json: { token: token(link) },
    }),
  },
  'GET /api/offers/{offerId}/reviews': {
    ...{ ...none, unknown: 'offer.unknown', opens: everybody },
    send: ({ reviewShown: { offerId } }) => ({ params: { offerId } }),
  },
  'GET /api/offers/{offerId}/reviews/{shownId}/picture': {
    ...{ ...none, unknown: 'review.unknown', opens: everybody },
    send: ({ reviewShown: { offerId, shownId } }) => ({ params: { offerId, shownId } }),
  },
  'GET /api/reviews': { access: 'curator officer' },
  'POST /api/reviews/{reviewId}/decision': deskReview('reviewToDecide', 'show'),
  'POST /api/reviews/{reviewId}/answer-decision': deskReview('reviewAnswered', 'show'),
  'GET /api/seller/reviews': seller,
  'PUT /api/offers/{offerId}/reviews/{shownId}/answer': {
    ...{ ...seller, unknown: 'review.unknown' },
    send: ({ reviewToAnswer: { offerId, shownId } }) => ({
      params: { offerId, shownId },
      json: { words: 'Terima kasih' },
    }),
  },
  'POST /api/webhooks/stripe': {
    ...none,
    always: { status: 400, code: 'webhook.refused' },
    send: () => ({ json: { id: 'evt_1', type: 'checkout.session.completed' } }),
  },

  'GET /api/transfers': officer,
  'GET /api/transfers/refunds': officer,
  'POST /api/transfers/{orderId}/confirmation': transfer('orderToConfirm', ({ orderToConfirm }) => ({
    amountIdr: orderToConfirm.amountIdr,
  })),
  'POST /api/transfers/{orderId}/rejection': transfer('orderToReject', () => ({ reason: 'Foto buram' })),
  'POST /api/transfers/{orderId}/refund': transfer('orderToRefund', ({ orderToRefund }) => ({
    amountIdr: orderToRefund.amountIdr,
    reference: 'TRX-1',
  })),
  'GET /api/mismatches': officer,
  'POST /api/mismatches/{orderId}/return': transfer('orderToReturn'),
  'GET /api/unit-orders': officer,
  'GET /api/unit-orders/{orderId}': {
    ...{ ...officer, unknown: 'order.unknown' },
    send: ({ order: { orderId } }) => ({ params: { orderId } }),
  },

  'GET /api/seller/orders': seller,
  'GET /api/order-parts/{partId}': {
    ...{ ...seller, unknown: 'part.unknown' },
    send: ({ order: { partId } }) => ({ params: { partId } }),
  },
  'POST /api/order-parts/{partId}/{act}': {
    ...{ ...seller, unknown: 'part.unknown' },
    send: ({ partToAcceptId }) => ({ params: { partId: partToAcceptId, act: 'accept' }, json: {} }),
  },

  'PUT /api/order-parts/{partId}/tracking': {
    ...{ ...seller, unknown: 'part.unknown' },
    send: ({ orderToTrack: { partId } }) => ({
      params: { partId },
      json: { carrierName: 'JNE', trackingNumber: 'JP1234567890' },
    }),
  },

  'GET /api/sellers/{sellerId}/payout-account': {
    ...{ access: 'seller officer', unknown: 'seller.unknown' },
    send: ({ sellerId }) => ({ params: { sellerId } }),
  },
  'GET /api/payout-accounts/proposed': officer,
  'POST /api/sellers/{sellerId}/payout-account/changes/{number}/stop': {
    ...{ ...seller, unknown: 'seller.unknown' },
    send: ({ sellerId }) => ({ params: { sellerId, number: '2' }, json: {} }),
  },
  // After the stop, so that there is none under way any more.
  'POST /api/sellers/{sellerId}/payout-account/changes': {
    ...{ access: 'seller officer', unknown: 'seller.unknown' },
    send: ({ sellerId }) => ({ params: { sellerId }, json: { way: 'cash' } }),
  },
  'POST /api/sellers/{sellerId}/payout-account/changes/{number}/confirmation': {
    ...{ ...officer, unknown: 'seller.unknown' },
    send: ({ sellerToConfirmId }) => ({
      params: { sellerId: sellerToConfirmId, number: '1' },
      json: { accountNumber: someDetails.accountNumber },
    }),
  },
  'POST /api/sellers/{sellerId}/payout-account/changes/{number}/rejection': {
    ...{ ...officer, unknown: 'seller.unknown' },
    send: ({ sellerToRejectId }) => ({
      params: { sellerId: sellerToRejectId, number: '1' },
      json: { reason: 'Nama tidak cocok' },
    }),
  },

  'POST /api/order-parts/{partId}/returns/{number}': {
    ...{ access: 'seller officer', unknown: 'part.unknown' },
    // She goes first.
    send: ({ partToReturnId: partId, returnedOfferId: offerId }, { person }) => ({
      params: { partId, number: person.role === 'seller' ? '1' : '2' },
      json: { lines: [{ offerId, amountIdr: 1_000 }] },
    }),
  },
  'GET /api/complaints': officer,
  'GET /api/complaints/{complaintId}': { ...officer, ...complaint('complaintDecided') },
  'POST /api/complaints/{complaintId}/answer': {
    ...{ ...seller, ...complaint('complaintToAnswer', () => ({ words: 'Waktu dikirim masih rapat' })) },
  },
  'POST /api/complaints/{complaintId}/settlement': {
    ...{ ...seller, ...complaint('complaintToSettle', wholeLine) },
  },
  'POST /api/complaints/{complaintId}/decision': {
    ...officer,
    ...complaint('complaintToDecide', (things) => ({
      ...{ act: 'settle', words: 'Foto cocok', ...wholeLine(things) },
    })),
  },

  'GET /api/seller/ledger': seller,
  'GET /api/sellers/{sellerId}/statements/{month}': statement,
  'GET /api/sellers/{sellerId}/statements/{month}/csv': statement,
  'GET /api/payouts': officer,
  'GET /api/payouts/due': officer,
  'POST /api/payouts': {
    ...{ ...officer, unknown: 'seller.unknown' },
    send: ({ sellerId }) => ({ json: { sellerId } }),
  },
  'GET /api/payouts/{payoutId}': {
    ...{ access: 'seller officer', unknown: 'payout.unknown' },
    send: ({ payoutId }) => ({ params: { payoutId } }),
  },
  'GET /api/payouts/{payoutId}/destination': { ...officer, ...payout('payoutToPayId') },
  'POST /api/payouts/{payoutId}/payment': {
    ...{ ...officer, unknown: 'payout.unknown' },
    send: ({ payoutToPayId }) => ({
      params: { payoutId: payoutToPayId },
      form: fields({ reference: 'TRX-9' }),
    }),
  },
  'POST /api/payouts/{payoutId}/cancellation': { ...officer, ...payout('payoutToCancelId') },
  'POST /api/payouts/{payoutId}/confirmation': { ...seller, ...payout('payoutToConfirmId') },
  'POST /api/payouts/{payoutId}/dispute': {
    ...seller,
    ...payout('payoutToDisputeId', { reason: 'Belum masuk' }),
  },
};
