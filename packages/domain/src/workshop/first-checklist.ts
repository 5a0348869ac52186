import type { Bilingual } from '../language.ts';
import type { SupportCaseKind } from './support-case.ts';

/**
 * What a curator looks at before she decides, as long as her unit has not changed it: the label's nine items (BPOM
 * 31/2018 as amended 2021) and what the programme adds, in the order in which a package is read. `caseKind` is the help
 * that usually mends it; `reasons` are sentences to the maker that curators write again and again.
 */
export const firstChecklist = {
  version: '2026-11-25',
  items: {
    label_name: {
      id: 'Nama pangan dan merek tertulis di label',
      en: 'Food name and brand on the label',
      caseKind: 'packaging',
      reasons: [
        {
          id: 'Tulis nama makanannya di label, misalnya “Keripik Singkong”, tidak hanya mereknya.',
          en: 'Write the name of the food on the label, such as “Cassava Chips”, not the brand alone.',
        },
      ],
    },
    label_ingredients: {
      id: 'Komposisi urut dari yang terbanyak',
      en: 'Ingredients in falling order',
      caseKind: 'packaging',
      reasons: [
        {
          id: 'Urutkan bahan dari yang paling banyak dipakai.',
          en: 'List the ingredients from the most used to the least.',
        },
        {
          id: 'Tulis juga minyak, bumbu, dan bahan tambahan.',
          en: 'Name the oil, seasonings and additives too.',
        },
      ],
    },
    label_net: {
      id: 'Berat atau isi bersih tertulis',
      en: 'Net weight or volume',
      caseKind: 'packaging',
      reasons: [
        {
          id: 'Tulis berat bersih dalam gram, tanpa kemasannya.',
          en: 'Write the net weight in grams, without the package.',
        },
      ],
    },
    label_producer: {
      id: 'Nama dan alamat pembuat tertulis',
      en: 'Name and address of the producer',
      caseKind: 'packaging',
      reasons: [
        {
          id: 'Tulis nama dan alamat pembuat di label.',
          en: 'Write the producer’s name and address on the label.',
        },
      ],
    },
    label_halal: {
      id: 'Tanda halal bila wajib',
      en: 'Halal mark where required',
      caseKind: 'permit',
      reasons: [
        {
          id: 'Pasang tanda halal dan nomornya. Petugas dapat membantu mengurusnya.',
          en: 'Add the halal mark and its number. An officer can help to get it.',
        },
      ],
    },
    label_batch: {
      id: 'Tanggal dan kode produksi',
      en: 'Production date and code',
      caseKind: 'packaging',
      reasons: [
        {
          id: 'Tulis tanggal dan kode produksi di setiap kemasan.',
          en: 'Write the production date and code on every package.',
        },
      ],
    },
    label_best_before: {
      id: 'Baik digunakan sebelum: hari, bulan, tahun',
      en: 'Best before: day, month, year',
      caseKind: 'packaging',
      reasons: [
        {
          id: 'Tulis “Baik digunakan sebelum” dengan hari, bulan, dan tahun.',
          en: 'Write “Best before” with day, month and year.',
        },
      ],
    },
    label_permit: {
      id: 'Nomor izin (P-IRT atau BPOM MD)',
      en: 'Permit number',
      caseKind: 'permit',
      reasons: [
        {
          id: 'Tulis nomor P-IRT atau BPOM MD di label.',
          en: 'Write the P-IRT or BPOM MD number on the label.',
        },
        {
          id: 'Nomor izin di label tidak sama dengan yang Ibu tulis.',
          en: 'The permit number on the label is not the one you wrote.',
        },
      ],
    },
    label_origin: {
      id: 'Asal bahan tertentu bila perlu',
      en: 'Origin of certain ingredients',
      caseKind: 'packaging',
      reasons: [
        {
          id: 'Tulis asal bahan ini: hewani atau nabati.',
          en: 'Write where this ingredient comes from: animal or plant.',
        },
      ],
    },
    allergens: {
      id: 'Alergen cocok dengan bahan',
      en: 'Allergens match the ingredients',
      reasons: [
        {
          id: 'Tandai alergen yang ada di bahan, seperti kacang, telur, susu, atau kedelai.',
          en: 'Mark the allergens among the ingredients, such as peanut, egg, milk or soy.',
        },
        {
          id: 'Alergen yang ditandai tidak ada di bahan. Periksa lagi.',
          en: 'An allergen is marked that no ingredient has. Please check.',
        },
      ],
    },
    permit_seen: {
      id: 'Izin sudah dilihat aslinya',
      en: 'Permit seen',
      caseKind: 'permit',
      reasons: [
        {
          id: 'Tunjukkan surat izin aslinya kepada petugas, atau kirim fotonya.',
          en: 'Show an officer the permit itself, or send a photo of it.',
        },
      ],
    },
    hygiene: {
      id: 'Kebersihan produksi',
      en: 'Hygiene',
      reasons: [
        {
          id: 'Bungkus rapat, dan simpan jauh dari lantai dan hewan.',
          en: 'Seal it well, and keep it off the floor and away from animals.',
        },
        {
          id: 'Ikuti pelatihan kebersihan dulu. Petugas akan memberi tahu jadwalnya.',
          en: 'Please join the hygiene training first. An officer will tell you when it is.',
        },
      ],
    },
    banned_additives: {
      id: 'Tanpa bahan terlarang (bleng, pijer, boraks)',
      en: 'No banned additives (borax)',
      reasons: [
        {
          id: 'Ganti bleng, pijer, atau boraks dengan bahan yang diizinkan. Petugas dapat membantu.',
          en: 'Replace bleng, pijer or borax with what is allowed. An officer can help.',
        },
      ],
    },
    keeping: {
      id: 'Daya tahan dan cara simpan cocok dengan izinnya',
      en: 'Shelf life and storage fit the legal class',
      caseKind: 'permit',
      reasons: [
        {
          id: 'Tulis cara menyimpan yang cocok dengan daya tahannya.',
          en: 'Write how to store it so that it keeps that long.',
        },
        {
          id: 'Daya tahan selama ini perlu izin. Petugas dapat membantu.',
          en: 'Keeping that long needs a permit. An officer can help.',
        },
      ],
    },
    claims: {
      id: 'Tanpa janji kesehatan',
      en: 'No health claims',
      reasons: [
        {
          id: 'Hapus janji kesehatan, seperti “menyembuhkan” atau “menurunkan gula”.',
          en: 'Take out claims of health, such as “heals” or “lowers sugar”.',
        },
      ],
    },
    picture: {
      id: 'Foto jelas dan sesuai isi',
      en: 'Picture clear and true',
      caseKind: 'photo',
      reasons: [
        {
          id: 'Foto terlalu gelap atau kabur. Foto lagi di dekat jendela.',
          en: 'The picture is too dark or blurred. Take it again near a window.',
        },
        {
          id: 'Tambahkan foto kemasan yang labelnya terbaca.',
          en: 'Add a picture of the package with a label that can be read.',
        },
      ],
    },
    price: {
      id: 'Harga wajar',
      en: 'Price is fair',
      reasons: [
        {
          id: 'Harganya jauh dari yang biasa. Periksa lagi harga dan beratnya.',
          en: 'The price is far from what is usual. Check the price and the weight.',
        },
      ],
    },
  },
} as const satisfies {
  version: string;
  items: Record<string, Bilingual & { caseKind?: SupportCaseKind; reasons: readonly Bilingual[] }>;
};

/** The same for fields that no item of the list stands for. */
export const fieldReasons = {
  name: [
    { id: 'Beri nama yang menyebut jenis makanannya.', en: 'Give it a name that says what food it is.' },
  ],
  description: [
    { id: 'Ceritakan rasanya: pedas, manis, atau gurih.', en: 'Say how it tastes: hot, sweet or savoury.' },
    {
      id: 'Ceritanya tidak cocok dengan isinya. Periksa lagi.',
      en: 'The story does not fit what is inside. Please check.',
    },
  ],
  category: [{ id: 'Pilih jenis yang lebih cocok.', en: 'Choose the kind that fits better.' }],
  netContent: [
    { id: 'Berat di sini tidak sama dengan di label.', en: 'The weight here is not the one on the label.' },
  ],
  shelfLifeDays: [
    {
      id: 'Daya tahan di sini tidak sama dengan di label.',
      en: 'The shelf life here is not the one on the label.',
    },
  ],
} as const satisfies Record<string, readonly Bilingual[]>;
