import type { Canary } from './canary.ts';

const herSelf: Canary[] = [
  'sellerPhone',
  'sellerOwner',
  'sellerVillage',
  'sellerDistrict',
  'sellerVillageCode',
];
const buyer: Canary[] = ['buyerName', 'buyerPhone', 'buyerStreet', 'buyerNote'];
const training: Canary[] = [
  'participantName',
  'participantNote',
  'participantVillage',
  'course',
  'place',
  'topic',
];
const support: Canary[] = ['comment', 'task', 'fileNote', 'reason', 'staffName'];
/** Both sides and who decides between them read all that was said. */
const complaint: Canary[] = ['complaint', 'complaintAnswer', 'complaintDecision'];
/** Before everybody reads them: those who decide on it, and who wrote it. */
const unread: Canary[] = ['review', 'reviewAnswer'];
/** Her own papers, and those who look them up. */
const permit: Canary[] = ['permitHolder', 'permitReason'];
const merchant: Canary[] = ['merchantAccount', 'merchantHolder'];

/**
 * Who may be told what: pages and answers of anybody else must not hold it. Names as in the access table's people.
 * Who is not named here may be told nothing.
 */
export const mayBeTold: Record<string, readonly Canary[]> = {
  'buyer with her link': [
    'buyerName',
    'decline',
    'proofReason',
    ...complaint,
    'review',
    ...merchant,
    'orderLink',
  ],
  seller: [
    ...herSelf,
    ...buyer,
    ...support,
    ...complaint,
    'reviewAnswer',
    'suspension',
    'decline',
    'reference',
    'dispute',
    'payoutHolder',
    ...permit,
  ],
  // Whom she helps, by name; all else only while she stands where the seller stands.
  companion: ['sellerOwner', ...merchant, 'staffName'],
  curator: [...herSelf, ...support, ...unread, ...merchant, ...permit, 'permitSeen', 'fund', 'suspension'],
  officer: [
    ...[...herSelf, ...support, ...training, ...complaint, ...unread, ...merchant],
    ...([...buyer, 'buyerMail', 'fund', 'decline', 'proofReason', 'reference', 'dispute'] as const),
    // In full only where she pays.
    ...(['payoutHolder', 'payoutNumber'] as const),
    ...([...permit, 'permitSeen', 'suspension'] as const),
  ],
  // What is taught, of no person: she says how its skill is earned.
  admin: [...herSelf, ...support, ...merchant, 'fund', 'staffMail', 'course', 'topic', 'suspension'],
};

/** What messages to a buyer or to a seller may say. */
export const mayBeWritten: Record<'buyer' | 'seller', readonly Canary[]> = {
  buyer: ['orderLink', 'decline', 'proofReason', 'complaintDecision'],
  // Who helps her, or asks to.
  seller: ['staffName'],
};

/** What leads to a person: staff who are told it are written down. */
export const leadsToAPerson: readonly Canary[] = [
  ...([
    'sellerPhone',
    'sellerOwner',
    'buyerName',
    'buyerPhone',
    'buyerMail',
    'buyerStreet',
    'buyerNote',
  ] as const),
  ...([
    'participantName',
    'participantNote',
    'payoutNumber',
    'payoutHolder',
    'permitHolder',
    'staffMail',
  ] as const),
];
