import type { Bilingual } from '../language.ts';

/** Why an automatic check speaks up, in the words of the curator. */
export const hintTexts = {
  'additive-banned': {
    id: 'Bahan menyebut "{word}", yang dilarang dalam pangan.',
    en: 'The ingredients say "{word}", which is banned in food.',
  },
  'additive-suspect': {
    id: 'Ada kata "{word}" pada bahan. Tanyakan cara mencucinya.',
    en: 'The ingredients say "{word}". Ask how it is washed.',
  },
  'allergen-not-in-ingredients': {
    id: '{name} ditandai sebagai alergen, tetapi tidak ada pada bahan.',
    en: '{name} is declared as an allergen, but is not among the ingredients.',
  },
  'allergen-undeclared': {
    id: 'Bahan menyebut {name}, tetapi alergen ini belum ditandai.',
    en: 'The ingredients mention {name}, but this allergen is not declared.',
  },
  'batch-missing': {
    id: 'Belum ada kode dan tanggal produksi pada label.',
    en: 'The label has no production code and date.',
  },
  'batch-odd': {
    id: 'Kode atau tanggal produksi tidak masuk akal.',
    en: 'The production code or date cannot be right.',
  },
  'best-before-odd': {
    id: 'Tanggal "baik digunakan sebelum" tidak cocok dengan tanggal produksi dan daya tahan {days} hari.',
    en: 'The best-before date does not fit the production date and a shelf life of {days} days.',
  },
  'claim-of-health': {
    id: 'Ada kata "{word}": pangan P-IRT tidak boleh berjanji tentang kesehatan atau gizi.',
    en: 'It says "{word}": P-IRT food may not promise health or nutrition.',
  },
  'halal-missing': {
    id: 'Nomor halal belum ditulis. Sejak 17 Oktober 2026 wajib.',
    en: 'No halal number is written. It is required since 17 October 2026.',
  },
  'halal-month-odd': {
    id: 'Bulan atau tahun pada nomor halal tidak lazim.',
    en: 'Month or year in the halal number is unusual.',
  },
  'halal-shape': { id: 'Bentuk nomor halal tidak benar.', en: 'The halal number has a wrong shape.' },
  'halal-recipe': {
    id: 'Bahan produk ini lain dari yang tercatat pada sertifikat halal {number}. Halal ditanyakan lagi.',
    en: 'These ingredients are not those on record for halal certificate {number}. Halal is asked again.',
  },
  'halal-unseen': {
    id: 'Belum ada sertifikat halal terverifikasi dengan nomor {number}. Pembeli belum melihat nomornya.',
    en: 'No halal certificate {number} has been verified. Buyers are not shown the number yet.',
  },
  'ingredient-promised': {
    id: 'Nama menyebut "{word}", tetapi tidak ada pada bahan.',
    en: 'The name says "{word}", which is not among the ingredients.',
  },
  'ingredients-order': {
    id: 'Bahan pertama "{word}". Urutan harus dari yang terbanyak.',
    en: 'The first ingredient is "{word}". The order goes from most to least.',
  },
  'legal-class-open': {
    id: 'Jenis izin belum pasti. Tanyakan ke Dinas Kesehatan atau pendamping halal.',
    en: 'The legal class is not certain yet. Ask the health office or a halal assistant.',
  },
  'name-is-brand': {
    id: 'Nama produk sama dengan nama toko. Tulis jenis makanannya.',
    en: 'The name is that of the shop. It should say what food it is.',
  },
  'name-no-food': {
    id: 'Nama belum menyebut jenis makanannya.',
    en: 'The name does not say what food it is.',
  },
  'net-heavier': {
    id: 'Isi bersih {net} g tidak mungkin lebih berat dari kiriman {gross} g.',
    en: 'A net weight of {net} g cannot be more than {gross} g with its packing.',
  },
  'net-unit': {
    id: 'Makanan jenis ini diukur dalam gram, bukan mililiter.',
    en: 'Food of this kind is measured in grams, not millilitres.',
  },
  'origin-missing': {
    id: 'Asal "{word}" perlu disebut (sapi, ayam, nabati, …).',
    en: 'Say where "{word}" comes from (beef, chicken, plants, …).',
  },
  'permit-expired': { id: 'Izin sudah berakhir tahun {year}.', en: 'The permit ended in {year}.' },
  'permit-missing': {
    id: 'Tidak ada nomor izin, padahal jenis ini memerlukannya.',
    en: 'There is no permit number, which this legal class needs.',
  },
  'permit-over': { id: 'Izin {number} berakhir {day}.', en: 'Permit {number} ended on {day}.' },
  'permit-shape': { id: 'Bentuk nomor izin tidak benar.', en: 'The permit number has a wrong shape.' },
  'permit-unseen': {
    id: 'Belum ada surat izin terverifikasi dengan nomor {number}. Pembeli belum melihat nomornya.',
    en: 'No paper of permit {number} has been verified. Buyers are not shown the number yet.',
  },
  'picture-missing': { id: 'Belum ada foto.', en: 'There is no picture.' },
  'pirt-group-other': {
    id: 'Kelompok {group} pada nomor P-IRT tidak lazim untuk jenis makanan ini.',
    en: 'Group {group} in the P-IRT number is unusual for this kind of food.',
  },
  'pirt-group-unknown': {
    id: 'Kelompok pangan pada nomor P-IRT di luar 01 sampai 16.',
    en: 'The food group in the P-IRT number is outside 01 to 16.',
  },
  'pirt-other-province': {
    id: 'Nomor P-IRT diterbitkan di luar Jawa Timur.',
    en: 'The P-IRT number was issued outside East Java.',
  },
  'pirt-year-too-far': {
    id: 'Tahun berakhir P-IRT lebih dari lima tahun lagi.',
    en: 'The P-IRT number ends more than five years from now.',
  },
  'price-differs': {
    id: 'Harga sekarang {priceIdr}; yang disetujui sebelumnya {approvedPriceIdr}.',
    en: 'The price is now {priceIdr}; approved before was {approvedPriceIdr}.',
  },
  'price-unusual': {
    id: 'Harga Rp {per100} per 100 g jauh dari harga lazim jenis ini (Rp {least} sampai Rp {most}).',
    en: 'Rp {per100} per 100 g is far from what this kind usually costs (Rp {least} to Rp {most}).',
  },
  'producer-missing': {
    id: 'Nama atau alamat pembuat belum lengkap (desa dan kecamatan).',
    en: 'Name or address of the producer is not complete (village and district).',
  },
  'storage-frozen': {
    id: 'Pangan beku yang tahan {days} hari harus ber-izin BPOM MD.',
    en: 'Frozen food that keeps {days} days needs a BPOM MD permit.',
  },
  'storage-pirt': {
    id: 'Pangan P-IRT tidak boleh yang perlu kulkas atau freezer.',
    en: 'P-IRT food may not need a fridge or freezer.',
  },
  'storage-short': {
    id: 'Tanpa izin hanya untuk yang tahan kurang dari 7 hari, bukan {days} hari.',
    en: 'Only what keeps fewer than 7 days needs no permit, not {days} days.',
  },
} as const satisfies Record<string, Bilingual>;

export type HintCode = keyof typeof hintTexts;
