import type { RefusalCode } from '@rasa/domain/refusal-code';
import { pickupRequest } from '../../builders/shelf.ts';
import { completeDraft } from '../../builders/workshop.ts';
import type { Things } from '../stage/thing.ts';

/** One answer that is wrong, and the sentence that must stand at it. */
export type Wrong = {
  /** As the input is named in forms. */
  at: string;
  /** Undefined: not answered at all. */
  value: unknown;
  code: RefusalCode;
  params?: Record<string, number>;
  /** Where another input bears the sentence. */
  told?: string;
  status?: number;
};

export type FieldForm = {
  as: string;
  name: string;
  /** What would be taken as it is. */
  good(things: Things): { params?: Record<string, string>; json: Record<string, unknown> };
  wrong: readonly Wrong[];
};

const past = 2 ** 53 + 2;
const whole = { code: 'field.not-a-whole-number' } as const;
const low = (least: number) => ({ code: 'field.too-low', params: { least } }) as const;
const high = (most: number) => ({ code: 'field.too-high', params: { most } }) as const;
const short = (least: number) => ({ code: 'field.too-short', params: { least } }) as const;
const long = (most: number) => ({ code: 'field.too-long', params: { most } }) as const;
const odd = { code: 'field.invalid' } as const;
const empty = { value: undefined, code: 'field.required' } as const;
const phone = { code: 'phone.invalid' } as const;

/** A number that may be neither negative nor a fraction, nor past its bound. */
const numberFaults = (at: string, least: number, most: number): Wrong[] => [
  { at, value: -1, ...low(least) },
  { at, value: 1.5, ...whole },
  { at, value: 'banyak', ...whole },
  { at, value: most + 1, ...high(most) },
  { at, value: past, ...high(most) },
];

const order: FieldForm = {
  ...{ as: 'visitor', name: 'POST /api/orders' },
  good: ({ offerId, offerRevisionId, sellerId }) => ({
    json: {
      ...pickupRequest([]),
      lines: [{ offerId, quantity: 1, priceIdr: 15_000, revisionId: offerRevisionId }],
      deliveries: [{ sellerId, method: 'pickup' }],
      expectedTotalIdr: 15_000,
    },
  }),
  wrong: [
    ...numberFaults('lines[0].quantity', 1, 999),
    ...numberFaults('lines[0].priceIdr', 100, 100_000_000),
    { at: 'lines[0].offerId', value: 'ofr_lain', ...odd },
    {
      ...{ at: 'lines[0].offerId', value: 'ofr_01J9ZZZZZZZZZZZZZZZZZZZZZZ' },
      ...{ code: 'offer.unknown', told: 'lines[0]', status: 409 },
    },
    { at: 'lines[0].priceIdr', value: 14_000, code: 'offer.price-changed', told: 'lines[0]', status: 409 },
    { at: 'buyer.name', ...empty },
    { at: 'buyer.name', value: 'D', ...short(2) },
    { at: 'buyer.name', value: 'D'.repeat(81), ...long(80) },
    { at: 'buyer.phone', ...empty },
    { at: 'buyer.phone', value: '12', ...phone },
    { at: 'buyer.phone', value: '+1 202 555 0101', ...phone },
    { at: 'paymentMethod', ...empty },
    { at: 'paymentMethod', value: 'emas', ...odd },
    { at: 'paymentMethod', value: 'cod', code: 'order.payment-method-unavailable' },
    { at: 'expectedTotalIdr', value: -1, ...low(0) },
    { at: 'destination.regencyCode', value: '3519', ...odd },
  ],
};

const draft: FieldForm = {
  ...{ as: 'seller', name: 'PUT /api/listings/{listingId}/draft' },
  good: ({ listingId }) => ({ params: { listingId }, json: { ...completeDraft() } }),
  wrong: [
    ...numberFaults('priceIdr', 100, 100_000_000),
    ...numberFaults('netContent.value', 1, 50_000),
    ...numberFaults('stock', 0, 100_000),
    ...numberFaults('shelfLifeDays', 1, 1095),
    { at: 'name', value: 'ab', ...short(3) },
    { at: 'name', value: 'x'.repeat(81), ...long(80) },
    { at: 'netContent.unit', value: 'ons', code: 'quantity.unit-ons' },
    { at: 'netContent.unit', value: 'kg', ...odd },
    { at: 'category', value: 'roti', ...odd },
    { at: 'ingredients[0]', value: 'x'.repeat(81), ...long(80) },
    { at: 'pictureIds[0]', value: 'pic_lain', ...odd },
    { at: 'expectedVersion', value: 'satu', ...whole },
  ],
};

const offer: FieldForm = {
  ...{ as: 'seller', name: 'PATCH /api/offers/{offerId}' },
  good: ({ offerId }) => ({ params: { offerId }, json: { priceIdr: 15_000 } }),
  wrong: [
    ...numberFaults('priceIdr', 100, 100_000_000),
    { at: 'available', value: 5, code: 'field.required', told: 'expectedAvailable' },
    { at: 'stockDelta', value: -100_000, code: 'offer.short-stock', status: 409 },
    { at: 'stockDelta', value: 1.5, ...whole },
  ],
};

const codes: FieldForm = {
  ...{ as: 'visitor', name: 'POST /api/sign-in/codes' },
  good: () => ({ json: {} }),
  wrong: [
    { at: 'phone', value: '12', ...phone },
    { at: 'phone', value: '021 555 1234', ...phone },
    { at: 'phone', ...empty },
    { at: 'email', value: 'rina', ...odd },
  ],
};

const session: FieldForm = {
  ...{ as: 'visitor', name: 'POST /api/sign-in/sessions' },
  good: () => ({ json: { phone: '081234567890', code: '123456' } }),
  wrong: [
    { at: 'code', ...empty },
    { at: 'code', value: '12', code: 'sign-in.code-wrong' },
    { at: 'code', value: 'abcdef', code: 'sign-in.code-wrong' },
  ],
};

const register: FieldForm = {
  ...{ as: 'officer', name: 'POST /api/sellers' },
  good: () => ({
    json: {
      ...{ shopName: 'Dapur Bu Ani', ownerName: 'Ani', phone: '0813 9999 0001' },
      ...{ regencyCode: '35.19', villageName: 'Tapelan', districtName: 'Balerejo', abilityLevel: 1 },
    },
  }),
  wrong: [
    { at: 'shopName', value: 'ab', ...short(3) },
    { at: 'shopName', value: 'x'.repeat(61), ...long(60) },
    { at: 'ownerName', ...empty },
    { at: 'phone', value: '12', ...phone },
    { at: 'regencyCode', value: 'Madiun', ...odd },
    { at: 'regencyCode', value: '35.01', code: 'seller.outside-service-area' },
    { at: 'abilityLevel', value: 9, ...odd },
    { at: 'about', value: 'x'.repeat(601), ...long(600) },
    {
      ...{ at: 'deliveryWays.pickupPointIds[0]', value: 'pkp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' },
      ...{ code: 'pickup-point.unknown', told: 'deliveryWays.pickupPointIds' },
    },
  ],
};

const decision: FieldForm = {
  ...{ as: 'curator', name: 'POST /api/revisions/{revisionId}/decisions' },
  good: ({ revisionToDecideId }) => ({
    params: { revisionId: revisionToDecideId },
    json: { outcome: 'request_changes', reasons: [{ target: 'name', text: 'Tulis jenisnya' }] },
  }),
  wrong: [
    { at: 'outcome', ...empty },
    { at: 'outcome', value: 'mungkin', ...odd },
    {
      at: 'outcome',
      value: 'approve',
      code: 'decision.checklist-incomplete',
      params: { count: 1 },
      told: 'checks.label_name',
    },
    { at: 'reasons[0].text', value: 'a', ...short(3) },
    { at: 'reasons[0].target', ...empty },
    { at: 'reasons[0].target', value: 'warna', ...odd },
    { at: 'checks.hygiene', value: 'bersih', ...odd },
    { at: 'reasons', value: undefined, code: 'decision.needs-reason' },
  ],
};

const plan: FieldForm = {
  ...{ as: 'officer', name: 'POST /api/support-cases/{caseId}/plan' },
  good: ({ caseToPlanId }) => ({ params: { caseId: caseToPlanId }, json: { costIdr: 25_000 } }),
  wrong: [
    { at: 'dueOn', value: 'besok', ...odd },
    { at: 'dueOn', value: '2026-02-30', ...odd },
    { at: 'costIdr', value: -1, ...low(0) },
    { at: 'costIdr', value: 1.5, ...whole },
    { at: 'costIdr', value: past, ...high(Number.MAX_SAFE_INTEGER) },
    { at: 'tasks[0]', value: 'a', ...short(3) },
    { at: 'fundSource', value: 'x'.repeat(81), ...long(80) },
  ],
};

const template: FieldForm = {
  ...{ as: 'admin', name: 'PUT /api/support-templates/{kind}' },
  good: () => ({ params: { kind: 'permit' }, json: { tasks: ['Kumpulkan syarat'] } }),
  wrong: [
    { at: 'tasks', ...empty },
    { at: 'tasks[0]', value: 'a', ...short(3) },
    { at: 'tasks[0]', value: 'x'.repeat(121), ...long(120) },
    { at: 'version', value: -1, ...low(0) },
  ],
};

const account: FieldForm = {
  ...{ as: 'admin', name: 'POST /api/accounts' },
  good: () => ({ json: { name: 'Rina', email: 'rina-baru@unit.test', roles: ['curator'] } }),
  wrong: [
    { at: 'email', value: 'rina', ...odd },
    { at: 'name', value: 'R', ...short(2) },
    { at: 'roles', ...empty },
    { at: 'roles[0]', value: 'seller', ...odd },
  ],
};

const unit: FieldForm = {
  ...{ as: 'admin', name: 'PUT /api/units/{unitId}' },
  good: ({ unitId, unit: before }) => ({ params: { unitId }, json: { ...before } }),
  wrong: [
    ...numberFaults('commissionBasisPoints', 0, 3000),
    { at: 'merchant.accountNumber', value: '12-34', ...odd },
    { at: 'pickupPoints[0].name', ...empty },
    { at: 'serviceArea[0]', value: 'Madiun', ...odd },
  ],
};

export const fieldForms = [
  order,
  draft,
  offer,
  codes,
  session,
  register,
  decision,
  plan,
  template,
  account,
  unit,
];
