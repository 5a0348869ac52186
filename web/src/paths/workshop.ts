import { type Page, step } from './page.ts';

/** What a form has just done, for the page it leads to. */
type Done = { selesai?: string | undefined };

type ScreenQuery = {
  /** `kirim`: the last screen sent her here, and she goes back there; `perbaiki`: a curator's note did. */
  dari?: 'kirim' | 'perbaiki' | undefined;
  /** Just saved: go on unless something saved is wrong. */
  cek?: 1 | undefined;
};

/** Pages of a seller; `my…` since each shows her own. */
export const workshopPaths = (page: Page) => ({
  workshop: () => page('/penjual'),
  /** What waits on the phone to be sent. */
  queue: () => page('/penjual/antrean'),

  myShop: (query: Done = {}) => page('/penjual/toko', query),
  /** Pictures, papers and words to tell others of it. */
  shareMyShop: () => page('/penjual/toko/bagikan'),
  myShopPart: (part: string) => page(`/penjual/toko/${step(part)}`),

  myListings: () => page('/penjual/produk'),
  newListing: () => page('/penjual/produk/baru'),
  myListing: (listingId: string, query: Done = {}) => page(`/penjual/produk/${step(listingId)}`, query),
  myListingScreen: (listingId: string, screen: string, query: ScreenQuery = {}) =>
    page(`/penjual/produk/${step(listingId)}/${screen}`, query),
  shareMyListing: (listingId: string) => page(`/penjual/produk/${step(listingId)}/bagikan`),
  /** All that happened to it. */
  myHistory: (listingId: string, query: { lanjut?: string | undefined } = {}) =>
    page(`/penjual/produk/${step(listingId)}/riwayat`, query),
  /** What was made, by day. */
  myBatches: (listingId: string, query: Done = {}) =>
    page(`/penjual/produk/${step(listingId)}/produksi`, query),
  myLabel: (listingId: string, query: { batch?: string | undefined } = {}) =>
    page(`/penjual/produk/${step(listingId)}/label`, query),
  /** What is cheaper by number, and what is made to order. */
  myTerms: (listingId: string, query: Done = {}) => page(`/penjual/produk/${step(listingId)}/grosir`, query),
  myListingSale: (listingId: string, query: Done = {}) =>
    page(`/penjual/produk/${step(listingId)}/jual`, query),

  myOrders: (query: { kelompok?: 'selesai' | undefined; lanjut?: string | undefined } = {}) =>
    page('/penjual/pesanan', query),
  myOrder: (partId: string, query: Done = {}) => page(`/penjual/pesanan/${step(partId)}`, query),

  /** What buyers said of her food. */
  myReviews: (query: Done & { lanjut?: string | undefined } = {}) => page('/penjual/ulasan', query),

  myCases: () => page('/penjual/bantuan'),
  newCase: (query: { jenis?: string | undefined; produk?: string | undefined } = {}) =>
    page('/penjual/bantuan/baru', query),
  myCase: (caseId: string, query: Done = {}) => page(`/penjual/bantuan/${step(caseId)}`, query),

  myPermits: (query: Done = {}) => page('/penjual/izin', query),
  newPermit: (
    query: { jenis?: string | undefined; produk?: string | undefined; perbarui?: string | undefined } = {},
  ) => page('/penjual/izin/baru', query),
  myPermit: (permitId: string) => page(`/penjual/izin/${step(permitId)}`),
  /** The PDF of a permit, for its seller and the staff of her unit. */
  permitPaper: (permitId: string) => `/api/permits/${step(permitId)}/paper`,

  /** What she has learnt, what she may sell, and when the next session is. */
  myTraining: () => page('/penjual/pelatihan'),

  myMoney: (query: Done = {}) => page('/penjual/uang', query),
  myPayout: (payoutId: string, query: Done = {}) => page(`/penjual/uang/${step(payoutId)}`, query),
  myPayoutAccount: (query: Done = {}) => page('/penjual/uang/rekening', query),
  myStatement: (month: string) => page(`/penjual/uang/laporan/${step(month)}`),
});
