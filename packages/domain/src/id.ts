import { z } from 'zod';

/** Three letters + underscore + a time-ordered id (ULID). */
export const idPrefixes = {
  account: 'acc',
  seller: 'sel',
  unit: 'unt',
  listing: 'lst',
  offer: 'ofr',
  revision: 'rev',
  decision: 'dec',
  order: 'ord',
  part: 'prt',
  payout: 'pay',
  supportCase: 'cas',
  task: 'tsk',
  comment: 'cmt',
  file: 'fil',
  picture: 'pic',
  voice: 'voc',
  permit: 'prm',
  pickupPoint: 'pkp',
  participant: 'ptc',
  course: 'crs',
  session: 'ses',
  event: 'evt',
  movement: 'mov',
  mandate: 'mdt',
  assent: 'ast',
  shownReview: 'shw',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** Makes ids that sort by time of making. Given to actions, so that a simulation can replay them. */
export type NewId = (kind: IdKind) => string;

const ulid = '[0-9A-HJKMNP-TV-Z]{26}';

/** Shape only; whether it exists and whose it is are other questions. */
export function idSchema(kind: IdKind) {
  return z.string().regex(new RegExp(`^${idPrefixes[kind]}_${ulid}$`));
}

const bare = (id: string): string => id.slice(4, 30);

/** A listing and its offer are two sides of one thing, so one id tells the other. */
export const offerIdOf = (listingId: string): string => `ofr_${bare(listingId)}`;
export const listingIdOf = (offerId: string): string => `lst_${bare(offerId)}`;

/** `prt_<order>-<number>`: a part's id leads to its order without a look-up. */
export const partIdOf = (orderId: string, number: number): string => `prt_${bare(orderId)}-${number}`;
export const orderIdOfPart = (partId: string): string => `ord_${bare(partId)}`;
export const partNumberOf = (partId: string): number => Number(partId.slice(31));
export const partIdSchema = z.string().regex(new RegExp(`^prt_${ulid}-([1-9]|10)$`));

/** `ret_<order>-<part>-<number>`: each return of a part has the next number, so that none is made twice. */
export const returnIdOf = (partId: string, number: number): string => `ret_${partId.slice(4)}-${number}`;
export const returnIdSchema = z.string().regex(new RegExp(`^ret_${ulid}-([1-9]|10)-[1-9][0-9]{0,3}$`));

export const partIdOfReturn = (returnId: string): string =>
  `prt_${returnId.slice(4, returnId.lastIndexOf('-'))}`;

/** `cpl_<order>-<part>-<number>`: so that a complaint leads to its part, and the same one is never opened twice. */
export const complaintIdOf = (partId: string, number: number): string => `cpl_${partId.slice(4)}-${number}`;
export const partIdOfComplaint = (complaintId: string): string =>
  `prt_${complaintId.slice(4, complaintId.lastIndexOf('-'))}`;
export const complaintIdSchema = z.string().regex(new RegExp(`^cpl_${ulid}-([1-9]|10)-[1-9]$`));

/** `rvw_<order>-<part>-<line>`: a line of a part has one review, and its id leads to its order. */
export const reviewIdOf = (partId: string, line: number): string => `rvw_${partId.slice(4)}-${line}`;
export const orderIdOfReview = (reviewId: string): string => `ord_${bare(reviewId)}`;
export const reviewIdSchema = z.string().regex(new RegExp(`^rvw_${ulid}-([1-9]|10)-([1-9]|[12][0-9]|30)$`));

/** `rev_<listing>-<number>`: a revision's id leads to its listing. */
export const revisionIdOf = (listingId: string, number: number): string => `rev_${bare(listingId)}-${number}`;
export const listingIdOfRevision = (revisionId: string): string => `lst_${bare(revisionId)}`;
export const revisionNumberOf = (revisionId: string): number => Number(revisionId.slice(31));
export const revisionIdSchema = z.string().regex(new RegExp(`^rev_${ulid}-[1-9][0-9]{0,4}$`));
