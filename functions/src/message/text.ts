import type { Bilingual } from '@rasa/domain/language';

/** What messages say, in both languages. `{name}` is filled in. Plain words; a link where there is one. */
export const texts = {
  orderPlacedUnpaid: {
    id: 'Rasa Desa: pesanan {number} sudah kami catat, jumlah {total}. Bayar dan lihat pesanan di sini: {link}',
    en: 'Rasa Desa: we noted your order {number}, total {total}. Pay and follow it here: {link}',
  },
  orderPlacedCash: {
    id: 'Rasa Desa: pesanan {number} diterima, jumlah {total}, dibayar tunai saat menerima. Lihat pesanan: {link}',
    en: 'Rasa Desa: we received your order {number}, total {total}, to be paid in cash on receipt. Follow it: {link}',
  },
  orderPaid: {
    id: 'Rasa Desa: pembayaran pesanan {number} sudah masuk, {total}. Penjual segera menyiapkan. Lihat pesanan: {link}',
    en: 'Rasa Desa: your payment for order {number} has arrived, {total}. The sellers will prepare it. Follow it: {link}',
  },
  proofRejected: {
    id: 'Rasa Desa: bukti bayar pesanan {number} belum cocok: {reason}. Kirim lagi di sini: {link}',
    en: 'Rasa Desa: your proof of payment for order {number} does not fit: {reason}. Send another here: {link}',
  },
  orderExpired: {
    id: 'Rasa Desa: waktu bayar pesanan {number} sudah habis, jadi pesanan dibatalkan. Silakan pesan lagi kapan saja.',
    en: 'Rasa Desa: the time to pay order {number} is over, so it was cancelled. You are welcome to order again.',
  },
  partDeclined: {
    id: 'Rasa Desa: {shop} tidak dapat menyiapkan bagiannya dari pesanan {number}. Uang untuk bagian itu dikembalikan. Lihat pesanan: {link}',
    en: 'Rasa Desa: {shop} cannot prepare its part of order {number}. The money for that part is returned. Follow it: {link}',
  },
  partCancelled: {
    id: 'Rasa Desa: {shop} tidak menjawab, jadi bagiannya dari pesanan {number} dibatalkan. Uang yang sudah dibayar untuk bagian itu dikembalikan. Lihat pesanan: {link}',
    en: 'Rasa Desa: {shop} did not answer, so its part of order {number} was cancelled. Money paid for that part is returned. Follow it: {link}',
  },
  partArrived: {
    id: 'Rasa Desa: pesanan {number} dari {shop} kami anggap sudah sampai. Belum sampai? Hubungi kami lewat halaman ini: {link}',
    en: 'Rasa Desa: we take it that order {number} from {shop} has arrived. Not there yet? Reach us from this page: {link}',
  },
  reviewAsked: {
    id: 'Rasa Desa: bagaimana rasa pesanan {number} dari {shop}? Ceritakan di sini, pembaca lain dan penjualnya senang membacanya: {link}',
    en: 'Rasa Desa: how was order {number} from {shop}? Tell it here; other readers and its maker are glad of it: {link}',
  },
  orderCancelled: {
    id: 'Rasa Desa: pesanan {number} sudah dibatalkan. Uang yang sudah dibayar dikembalikan. Lihat pesanan: {link}',
    en: 'Rasa Desa: order {number} was cancelled. Money already paid is returned. See it: {link}',
  },
  partReady: {
    id: 'Rasa Desa: pesanan {number} dari {shop} siap diambil di {place}. Lihat pesanan: {link}',
    en: 'Rasa Desa: order {number} from {shop} is ready at {place}. Follow it: {link}',
  },
  partShipped: {
    id: 'Rasa Desa: pesanan {number} dari {shop} sudah dikirim. Lihat pesanan: {link}',
    en: 'Rasa Desa: order {number} from {shop} is on its way. Follow it: {link}',
  },
  partTracked: {
    id: 'Rasa Desa: nomor resi pesanan {number} dari {shop}: {tracking}. Lihat pesanan: {link}',
    en: 'Rasa Desa: the carrier’s number for order {number} from {shop}: {tracking}. Follow it: {link}',
  },
  partNoShow: {
    id: 'Rasa Desa: {shop} mencatat bahwa pesanan {number} tidak diambil, jadi dibatalkan. Tidak ada yang perlu dibayar. Lihat pesanan: {link}',
    en: 'Rasa Desa: {shop} noted that order {number} was not taken, so it was cancelled. There is nothing to pay. See it: {link}',
  },
  complaintContested: {
    id: 'Rasa Desa: {shop} menjawab komplain pesanan {number} dan belum setuju. Petugas kami membaca kedua pihak dan memutuskan. Lihat: {link}',
    en: 'Rasa Desa: {shop} answered your complaint about order {number} and does not agree. Our officer reads both sides and decides. See it: {link}',
  },
  complaintEscalated: {
    id: 'Rasa Desa: {shop} belum menjawab komplain pesanan {number} dalam dua hari. Sekarang petugas kami yang memutuskan. Lihat: {link}',
    en: 'Rasa Desa: {shop} has not answered your complaint about order {number} within two days. Now our officer decides. See it: {link}',
  },
  complaintRefused: {
    id: 'Rasa Desa: komplain pesanan {number} tidak dapat kami kabulkan: {reason}. Lihat: {link}',
    en: 'Rasa Desa: we could not agree to your complaint about order {number}: {reason}. See it: {link}',
  },
  returned: {
    id: 'Rasa Desa: {amount} dari pesanan {number} ({shop}) akan dikembalikan kepada Anda. Kami kabari lagi setelah dikirim. Lihat: {link}',
    en: 'Rasa Desa: {amount} of order {number} ({shop}) will be returned to you. We tell you once it is sent. See it: {link}',
  },
  returnedInCash: {
    id: 'Rasa Desa: {shop} mengembalikan {amount} untuk pesanan {number}, tunai langsung dari penjual. Lihat: {link}',
    en: 'Rasa Desa: {shop} gives back {amount} for order {number}, in cash from the seller herself. See it: {link}',
  },
  refunded: {
    id: 'Rasa Desa: {total} untuk pesanan {number} sudah dikembalikan. Lihat pesanan: {link}',
    en: 'Rasa Desa: {total} for order {number} has been returned. Follow it: {link}',
  },
  sellerNewOrder: {
    id: 'Ibu, ada pesanan baru ({number}). Buka dan terima di sini: {link}',
    en: 'You have a new order ({number}). Open and accept it here: {link}',
  },
  sellerReminder: {
    id: 'Ibu, pesanan {number} belum dijawab. Setelah dua hari pesanan batal sendiri. Terima atau tolak di sini: {link}',
    en: 'Order {number} waits for your answer. After two days it is cancelled. Accept or decline it here: {link}',
  },
  sellerTooLate: {
    id: 'Ibu, pesanan {number} sudah batal karena tidak dijawab dalam dua hari. Stok sudah kembali. Lihat: {link}',
    en: 'Order {number} was cancelled because it was not answered within two days. Your stock is back. See it: {link}',
  },
  sellerOrderCancelled: {
    id: 'Ibu, pembeli membatalkan pesanan {number}. Tidak perlu disiapkan; stok sudah kembali. Lihat: {link}',
    en: 'The buyer cancelled order {number}. There is nothing to prepare; your stock is back. See it: {link}',
  },
  sellerComplaint: {
    id: 'Ibu, pembeli bilang ada masalah dengan pesanan {number}. Lihat fotonya dan jawab dalam dua hari: {link}',
    en: 'The buyer says that something is wrong with order {number}. Look at it and answer within two days: {link}',
  },
  sellerComplaintLate: {
    id: 'Ibu, komplain pesanan {number} belum dijawab, jadi petugas yang memutuskan. Ibu masih bisa menulis penjelasan: {link}',
    en: 'The complaint about order {number} was not answered, so an officer decides. You can still tell your side: {link}',
  },
  sellerComplaintRefused: {
    id: 'Ibu, petugas sudah memutuskan: komplain pesanan {number} tidak dikabulkan, uang tetap milik Ibu. Lihat: {link}',
    en: 'The officer decided: the complaint about order {number} was refused and the money stays yours. See it: {link}',
  },
  sellerComplaintWithdrawn: {
    id: 'Ibu, pembeli mencabut komplain pesanan {number}. Tidak ada yang perlu dilakukan. Lihat: {link}',
    en: 'The buyer took back the complaint about order {number}. There is nothing to do. See it: {link}',
  },
  sellerReturned: {
    id: 'Ibu, petugas memutuskan {amount} dari pesanan {number} dikembalikan ke pembeli. Lihat alasannya: {link}',
    en: 'An officer decided that {amount} of order {number} goes back to the buyer. See why: {link}',
  },
  sellerReturnsCash: {
    id: 'Ibu, petugas memutuskan {amount} dari pesanan {number} dikembalikan. Pembeli membayar tunai, jadi Ibu yang menyerahkan uangnya. Lihat: {link}',
    en: 'An officer decided that {amount} of order {number} goes back. It was paid in cash, so please hand it back yourself. See it: {link}',
  },
  sellerReview: {
    id: 'Ibu, ada ulasan baru untuk {product}: bintang {stars} dari 5. Baca dan balas di sini: {link}',
    en: 'There is a new review of {product}: {stars} stars of 5. Read and answer it here: {link}',
  },
  sellerApproved: {
    id: 'Ibu, produk sudah disetujui dan tayang di toko. Lihat: {link}',
    en: 'Your product was approved and is in the shop. See it: {link}',
  },
  sellerChangesRequested: {
    id: 'Ibu, produk perlu sedikit perbaikan sebelum tayang. Lihat catatan kurator: {link}',
    en: 'Your product needs some changes first. See the notes: {link}',
  },
  sellerRejected: {
    id: 'Ibu, produk ini belum bisa dijual. Lihat alasannya: {link}',
    en: 'This product cannot be sold. See why: {link}',
  },
  sellerPermitVerified: {
    id: 'Ibu, {permit} sudah diperiksa dan cocok. Lihat: {link}',
    en: 'Your {permit} was checked and is right. See: {link}',
  },
  sellerPermitRefused: {
    id: 'Ibu, {permit} belum bisa diterima. Baca sebabnya, lalu kirim lagi: {link}',
    en: 'Your {permit} could not be accepted. Read why, then send it again: {link}',
  },
  sellerPermitEnding: {
    id: 'Ibu, {permit} berakhir {day}, {days} hari lagi. Perpanjang dulu, lalu kirim foto surat yang baru: {link}',
    en: 'Your {permit} ends on {day}, in {days} days. Renew it, then send a picture of the new one: {link}',
  },
  sellerPermitEnded: {
    id: 'Ibu, {permit} berakhir {day}. Produk yang memakainya dijeda; stoknya tetap ada. Kirim izin yang baru supaya dijual lagi: {link}',
    en: 'Your {permit} ended on {day}. Products with it are paused and keep their stock. Send the new permit to sell them again: {link}',
  },
  sellerCaseDelivered: {
    id: 'Ibu, hasil bantuan sudah siap. Lihat dan terima di sini: {link}',
    en: 'The help you asked for is ready. See and accept it here: {link}',
  },
  sellerCasePlanned: {
    id: 'Ibu, bantuan sudah dijadwalkan. Lihat rencananya: {link}',
    en: 'The help you asked for is planned. See when: {link}',
  },
  sellerAccountProposed: {
    id: 'Ibu, ada usulan: uang hasil jualan dikirim ke {to}. Petugas masih memeriksa. Bukan permintaan Ibu? Hentikan di sini: {link}',
    en: 'It was proposed to send your money to {to}. An officer still checks it. Not your wish? Stop it here: {link}',
  },
  sellerAccountConfirmed: {
    id: 'Ibu, mulai {time} uang hasil jualan dikirim ke {to}. Sampai saat itu masih ke tujuan yang lama. Bukan permintaan Ibu? Hentikan di sini: {link}',
    en: 'From {time} your money is sent to {to}; until then to the old one. Not your wish? Stop it here: {link}',
  },
  sellerAccountInEffect: {
    id: 'Ibu, mulai sekarang uang hasil jualan dikirim ke {to}. Lihat di sini: {link}',
    en: 'From now on your money is sent to {to}. See it here: {link}',
  },
  sellerAccountRejected: {
    id: 'Ibu, usulan mengirim uang ke {to} tidak disetujui petugas. Lihat alasannya: {link}',
    en: 'An officer did not agree to send your money to {to}. See why: {link}',
  },
  sellerMandateCode: {
    id: 'Ibu, {helper} ingin membantu toko Ibu. Kalau Ibu setuju, sebutkan kode {code} kepadanya. Berlaku 5 menit. Kalau tidak setuju, abaikan pesan ini.',
    en: '{helper} would like to help with your shop. If you agree, tell her the code {code}. Good for 5 minutes. If not, ignore this message.',
  },
  sellerHelped: {
    id: 'Ibu, {helper} sekarang boleh membantu toko Ibu sampai {day}. Ibu bisa melihat apa yang dilakukan dan mencabutnya kapan saja: {link}',
    en: '{helper} may now help with your shop until {day}. See what she does, or take it back at any time: {link}',
  },
  sellerHelpEnded: {
    id: 'Ibu, {helper} tidak lagi membantu toko Ibu. Lihat di sini: {link}',
    en: '{helper} no longer helps with your shop. See here: {link}',
  },
  sellerAssentAsked: {
    id: 'Ibu, {helper} minta persetujuan: {wish}. Setuju atau tolak di sini: {link}',
    en: '{helper} asks for your yes: {wish}. Agree or refuse here: {link}',
  },
  sellerAssentCode: {
    id: 'Ibu, kalau setuju ({wish}), sebutkan kode {code}. Berlaku 5 menit. Kalau tidak setuju, jangan berikan kode ini.',
    en: 'If you agree ({wish}), tell the code {code}. Good for 5 minutes. If not, give it to nobody.',
  },
  sellerPayoutPaid: {
    id: 'Ibu, uang {total} sudah dikirim. Setelah masuk, tekan "Uang sudah saya terima" di sini: {link}',
    en: '{total} was sent to you. Once it has come, confirm it here: {link}',
  },
} as const satisfies Record<string, Bilingual>;

export type TextName = keyof typeof texts;

/** E-mails to staff: what waits and the page where it does, never whom it is about. `{link}` is filled in. */
export const staffTexts = {
  proof: {
    subject: { id: 'Ada bukti bayar untuk diperiksa', en: 'A proof of payment waits for you' },
    text: {
      id: 'Ada bukti bayar yang menunggu diperiksa. Cocokkan dengan mutasi rekening di sini: {link}',
      en: 'A proof of payment waits to be checked. Compare it with the account here: {link}',
    },
  },
  stray: {
    subject: { id: 'Ada uang yang perlu dilihat petugas', en: 'Money waits for your look' },
    text: {
      id: 'Ada uang yang tidak cocok dengan pesanannya, atau yang tidak bisa dikembalikan oleh penyedia pembayaran. Lihat di sini: {link}',
      en: 'Some money does not fit its order, or the payment provider cannot give it back. See it here: {link}',
    },
  },
  refund: {
    subject: { id: 'Ada dana kembali untuk dikirim', en: 'A refund waits to be sent' },
    text: {
      id: 'Ada pesanan yang uangnya harus dikembalikan lewat transfer. Kirim, lalu catat di sini: {link}',
      en: 'Money of an order has to be sent back by transfer. Send it, then note it here: {link}',
    },
  },
  listing: {
    subject: { id: 'Ada produk menunggu keputusan', en: 'A product waits for your decision' },
    text: {
      id: 'Ada produk yang dikirim untuk diperiksa. Buka antrean kurasi: {link}',
      en: 'A product was submitted for review. Open the queue: {link}',
    },
  },
  permit: {
    subject: { id: 'Ada izin untuk diperiksa', en: 'A permit waits to be checked' },
    text: {
      id: 'Ada surat izin yang baru dikirim, atau izin yang sudah berakhir. Cocokkan dengan daftar resminya di sini: {link}',
      en: 'A permit was sent, or one has ended. Compare it with the register here: {link}',
    },
  },
  case: {
    subject: { id: 'Ada permintaan bantuan baru', en: 'Somebody asks for help' },
    text: {
      id: 'Ada permintaan bantuan baru dari penjual. Lihat dan buat rencananya di sini: {link}',
      en: 'There is a new support case. See it and plan the help here: {link}',
    },
  },
  account: {
    subject: { id: 'Ada rekening penjual untuk diperiksa', en: 'A seller’s account waits to be checked' },
    text: {
      id: 'Ada usulan tujuan uang seorang penjual. Bandingkan dengan buku tabungannya di sini: {link}',
      en: 'It was proposed where a seller’s money goes. Compare it with her bank book here: {link}',
    },
  },
  complaint: {
    subject: { id: 'Ada komplain untuk diputuskan', en: 'A complaint waits for your decision' },
    text: {
      id: 'Pembeli dan penjual belum sepakat, atau penjual tidak menjawab. Baca kedua pihak dan putuskan di sini: {link}',
      en: 'A buyer and a seller do not agree, or the seller did not answer. Read both sides and decide here: {link}',
    },
  },
  review: {
    subject: { id: 'Ada ulasan untuk dibaca', en: 'A review waits to be read' },
    text: {
      id: 'Ada ulasan pembeli atau balasan penjual yang menunggu dibaca sebelum tampil. Buka di sini: {link}',
      en: 'What a buyer said, or a seller answered, waits to be read before it is shown. Open it here: {link}',
    },
  },
  dispute: {
    subject: { id: 'Pembayaran dipersoalkan penjual', en: 'A seller disputes a payout' },
    text: {
      id: 'Seorang penjual belum menerima uangnya. Periksa pembayarannya di sini: {link}',
      en: 'A seller says that her money has not come. Look at the payout here: {link}',
    },
  },
  dead: {
    subject: { id: 'Ada kiriman sistem yang gagal', en: 'Something could not be delivered' },
    text: {
      id: 'Ada kejadian di toko yang berkali-kali gagal diteruskan. Lihat sebabnya dan kirim lagi di sini: {link}',
      en: 'Something that happened in the shop could not be passed on, after several tries. See why and send it again here: {link}',
    },
  },
} as const satisfies Record<string, { subject: Bilingual; text: Bilingual }>;

export type StaffTextName = keyof typeof staffTexts;
