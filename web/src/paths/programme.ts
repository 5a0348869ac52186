import { type Page, step } from './page.ts';

/** Which notice a page opens with, after a form of it has gone through. */
type Done = { selesai?: string | undefined };
/** What the decision before led here did. */
type DecidedBefore = { putusan?: string | undefined; bantuan?: string | undefined };
type Listed = { lanjut?: string | undefined };

/** Pages of staff. */
export const programmePaths = (page: Page) => ({
  desk: () => page('/staf'),

  curation: (query: Listed = {}) => page('/staf/kurasi', query),
  /** After a decision, and on to the next one if there is any; filled from the API's answer. */
  curationDecided: () =>
    `${page('/staf/kurasi')}?putusan={outcome}&bantuan={caseIds}&berikut={nextRevisionId}`,
  curationNext: () => `${page('/staf/kurasi')}?berikut={nextRevisionId}`,
  curationTaken: () => `${page('/staf/kurasi')}/{revisionId}`,
  curationTakenMany: () => `${page('/staf/kurasi')}?luput={missed}`,
  revision: (revisionId: string, query: DecidedBefore = {}) =>
    page(`/staf/kurasi/${step(revisionId)}`, query),
  productHistory: (listingId: string, query: Listed = {}) =>
    page(`/staf/kurasi/riwayat/${step(listingId)}`, query),

  permitDesk: (query: Done & { kelompok?: string | undefined } & Listed = {}) => page('/staf/izin', query),
  permitReview: (permitId: string, query: Done = {}) => page(`/staf/izin/${step(permitId)}`, query),
  checklist: (query: Done & { versi?: string } = {}) => page('/staf/daftar-periksa', query),

  unitSellers: (query: { q?: string } & Listed = {}) => page('/staf/penjual', query),
  newSeller: () => page('/staf/penjual/baru'),
  unitSeller: (sellerId: string, query: Done = {}) => page(`/staf/penjual/${step(sellerId)}`, query),

  training: (query: Done = {}) => page('/staf/pelatihan', query),
  trainingRules: (query: Done = {}) => page('/staf/pelatihan/aturan', query),
  course: (courseId: string, query: Done = {}) => page(`/staf/pelatihan/kursus/${step(courseId)}`, query),
  certificate: (courseId: string, participantId: string) =>
    page(`/staf/pelatihan/sertifikat/${step(courseId)}/${step(participantId)}`),
  trainingSession: (sessionId: string, query: Done = {}) =>
    page(`/staf/pelatihan/pertemuan/${step(sessionId)}`, query),
  participants: (query: Done & Listed = {}) => page('/staf/pelatihan/peserta', query),
  participant: (participantId: string, query: Done = {}) =>
    page(`/staf/pelatihan/peserta/${step(participantId)}`, query),

  caseBoard: (
    query: {
      status?: string | undefined;
      tenggat?: string | undefined;
      petugas?: string | undefined;
    } & Listed = {},
  ) => page('/staf/bantuan', query),
  caseTemplates: (query: Done = {}) => page('/staf/bantuan/langkah', query),
  caseDesk: (caseId: string, query: Done = {}) => page(`/staf/bantuan/${step(caseId)}`, query),

  /** The label of the product that a case is about. */
  caseLabel: (caseId: string) => page(`/staf/bantuan/${step(caseId)}/label`),

  /** `nomor` is the short number that people say, or the whole one. */
  unitOrders: (query: { nomor?: string | undefined; keadaan?: string | undefined } & Listed = {}) =>
    page('/staf/pesanan', query),
  unitOrder: (orderId: string, query: Done = {}) => page(`/staf/pesanan/${step(orderId)}`, query),
  transfers: (query: Done & Listed = {}) => page('/staf/transfer', query),
  complaints: (query: Listed = {}) => page('/staf/komplain', query),
  complaint: (complaintId: string, query: Done = {}) => page(`/staf/komplain/${step(complaintId)}`, query),
  reviewDesk: (query: Done & { kelompok?: string | undefined } & Listed = {}) => page('/staf/ulasan', query),
  unitPayouts: (query: Done & { penjual?: string | undefined } & Listed = {}) =>
    page('/staf/pembayaran', query),
  unitPayout: (payoutId: string) => page(`/staf/pembayaran/${step(payoutId)}`),
  sellerMoney: (sellerId: string, query: Done = {}) =>
    page(`/staf/pembayaran/penjual/${step(sellerId)}`, query),
  sellerStatement: (sellerId: string, month: string) =>
    page(`/staf/pembayaran/penjual/${step(sellerId)}/${step(month)}`),

  accounts: (query: Done = {}) => page('/staf/akun', query),
  /** Who read what of people; of the market or, with `zona`, of training. */
  audit: (query: { zona?: string; lanjut?: string } = {}) => page('/staf/catatan', query),
  deadEvents: (query: Done = {}) => page('/staf/gagal', query),
  collections: (query: Done = {}) => page('/staf/kumpulan', query),
  searchSettings: (query: Done = {}) => page('/staf/pencarian', query),
  unitSettings: (query: Done = {}) => page('/staf/unit', query),

  /** The month for spreadsheets. */
  statementTable: (sellerId: string, month: string) =>
    `/api/sellers/${step(sellerId)}/statements/${step(month)}/csv`,
  /** A picture that is for its seller and the staff of her unit alone. */
  closedPicture: (pictureId: string) => `/api/pictures/${step(pictureId)}`,
  /** A result that is a PDF, for the same. */
  caseFile: (caseId: string, fileId: string) => `/api/support-cases/${step(caseId)}/files/${step(fileId)}`,
});
