export interface Wording {
  lang: string;
  title: string;
  practice: string;
  order: string;
  until: (time: string) => string;
  pay: (amount: string) => string;
  decline: string;
  cancel: string;
  declined: string;
  paid: string;
  expired: string;
  unknown: string;
  back: string;
}

const indonesian: Wording = {
  lang: 'id',
  title: 'Pembayaran latihan',
  practice: 'Ini halaman latihan. Tidak ada uang sungguhan yang dipakai.',
  order: 'Untuk',
  until: (time) => `Bayar sebelum ${time} WIB.`,
  pay: (amount) => `Bayar ${amount}`,
  decline: 'Gagalkan pembayaran',
  cancel: 'Batal',
  declined: 'Pembayaran gagal. Tidak ada uang yang diambil. Anda bisa mencoba lagi.',
  paid: 'Sudah dibayar. Anda tidak perlu membayar lagi.',
  expired: 'Waktu pembayaran sudah habis. Tidak ada uang yang diambil. Silakan pesan lagi di toko.',
  unknown: 'Halaman pembayaran ini tidak ada. Periksa lagi tautannya.',
  back: 'Kembali ke toko',
};

const english: Wording = {
  lang: 'en',
  title: 'Practice payment',
  practice: 'This is a practice page. No real money is used.',
  order: 'For',
  until: (time) => `Pay before ${time} Jakarta time.`,
  pay: (amount) => `Pay ${amount}`,
  decline: 'Make the payment fail',
  cancel: 'Cancel',
  declined: 'The payment failed. No money was taken. You can try again.',
  paid: 'Already paid. You need not pay again.',
  expired: 'The time to pay is over. No money was taken. Please order again in the shop.',
  unknown: 'There is no such payment page. Check the link again.',
  back: 'Back to the shop',
};

export function wordingFor(locale: string | null | undefined): Wording {
  return locale === 'en' ? english : indonesian;
}
