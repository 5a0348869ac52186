import type { Bilingual } from '@rasa/domain/language';

type PushText = { title: Bilingual; body: Bilingual };

/**
 * What a seller's phone shows, also to whoever holds it: that something waits, with the order's number at most; never
 * a buyer, a product or a sum. `{number}` is filled in.
 */
export const pushTexts = {
  newOrder: {
    title: { id: 'Ada pesanan baru', en: 'You have a new order' },
    body: { id: 'Pesanan {number}. Ketuk untuk membuka.', en: 'Order {number}. Tap to open it.' },
  },
  reminder: {
    title: { id: 'Pesanan belum dijawab', en: 'An order waits for your answer' },
    body: {
      id: 'Pesanan {number}. Terima atau tolak sekarang.',
      en: 'Order {number}. Accept or decline it now.',
    },
  },
  tooLate: {
    title: { id: 'Pesanan sudah batal', en: 'An order was cancelled' },
    body: {
      id: 'Pesanan {number} tidak dijawab dalam dua hari.',
      en: 'Order {number} was not answered within two days.',
    },
  },
  cancelled: {
    title: { id: 'Pesanan dibatalkan pembeli', en: 'The buyer cancelled an order' },
    body: { id: 'Pesanan {number} tidak perlu disiapkan.', en: 'Order {number} needs no work.' },
  },
  complaint: {
    title: { id: 'Pembeli punya keluhan', en: 'A buyer has a complaint' },
    body: { id: 'Pesanan {number}. Jawab dalam dua hari.', en: 'Order {number}. Answer within two days.' },
  },
  complaintNews: {
    title: { id: 'Ada kabar tentang keluhan', en: 'News of a complaint' },
    body: { id: 'Pesanan {number}. Ketuk untuk melihat.', en: 'Order {number}. Tap to see it.' },
  },
  product: {
    title: { id: 'Produk Ibu sudah diperiksa', en: 'Your product was reviewed' },
    body: { id: 'Ketuk untuk melihat hasilnya.', en: 'Tap to see the result.' },
  },
  help: {
    title: { id: 'Ada kabar tentang bantuan', en: 'News of the help you asked for' },
    body: { id: 'Ketuk untuk melihat.', en: 'Tap to see it.' },
  },
  permit: {
    title: { id: 'Ada kabar tentang izin Ibu', en: 'News of your permit' },
    body: { id: 'Ketuk untuk melihat.', en: 'Tap to see it.' },
  },
  money: {
    title: { id: 'Uang sudah dikirim', en: 'Money was sent to you' },
    body: { id: 'Sudah masuk? Ketuk untuk menjawab.', en: 'Has it come? Tap to answer.' },
  },
  account: {
    title: { id: 'Tujuan uang Ibu diubah', en: 'Where your money goes was changed' },
    body: { id: 'Bukan permintaan Ibu? Ketuk untuk melihat.', en: 'Not your wish? Tap to see it.' },
  },
} as const satisfies Record<string, PushText>;

export type PushTextName = keyof typeof pushTexts;
