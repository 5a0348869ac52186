import type { Course } from '../programme/training.ts';

/** How a shop of the sample comes to be and what it sells. */
export type ShopPlan = {
  key: string;
  unit: 'madiun' | 'blitar';
  shopName: string;
  ownerName: string;
  /** Of a range that reads as mobile numbers; nobody is ever called. */
  phone: string;
  villageCode: string;
  villageName: string;
  about: string;
  ways: {
    /** Positions in the unit's list of pickup points. */
    pickup?: number[];
    courier?: { districtCodes: string[]; feeIdr: number };
    /** Rupiah a kilogram: same regency, same province, elsewhere. */
    carrier?: [number, number, number];
  };
  consents: { showVillage: boolean; showOwnerName: boolean };
  abilityLevel: 1 | 2 | 3;
  /** Courses she finished; makers without one are cleared by an officer who knows their work. */
  courses?: Course[];
  /** In the sample catalogue. */
  products: string[];
};

const all = { showVillage: true, showOwnerName: true };
const villageOnly = { showVillage: true, showOwnerName: false };
const none = { showVillage: false, showOwnerName: false };

export const shopPlans: readonly ShopPlan[] = [
  {
    ...{ key: 'sri', unit: 'madiun', shopName: 'Dapur Bu Sri', ownerName: 'Sri Wahyuni' },
    ...{ phone: '+6281200001001', villageCode: '35.19.10.2007', villageName: 'Tapelan' },
    about:
      'Kami membuat lempeng, rengginang, dan peyek dari beras sawah sendiri. Digoreng pagi, dikemas siang, dikirim sore.',
    ways: {
      pickup: [0, 1],
      courier: { districtCodes: ['35.19.10', '35.19.13', '35.19.15'], feeIdr: 5_000 },
      carrier: [8_000, 12_000, 25_000],
    },
    ...{ consents: all, abilityLevel: 2, courses: ['snack'] },
    products: [
      'lempeng-puli-mentah',
      'lempeng-puli-goreng',
      'rengginang-terasi',
      'peyek-kacang',
      'peyek-teri',
    ],
  },
  {
    ...{ key: 'kaliabu', unit: 'madiun', shopName: 'Brem Sari Ketan', ownerName: 'Partini' },
    ...{ phone: '+6281200001002', villageCode: '35.19.11.2001', villageName: 'Kaliabu' },
    about: 'Brem dan jajanan ketan turun-temurun dari Kaliabu. Ketan kami pilih sendiri di pasar Caruban.',
    ways: { pickup: [1], carrier: [8_000, 11_000, 24_000] },
    ...{ consents: villageOnly, abilityLevel: 3 },
    products: ['brem-madiun', 'madumongso', 'kue-manco'],
  },
  {
    ...{ key: 'wilis', unit: 'madiun', shopName: 'Kopi Lereng Wilis', ownerName: 'Sukamti' },
    ...{ phone: '+6281200001003', villageCode: '35.19.05.2001', villageName: 'Kare' },
    about:
      'Kebun kopi kami di lereng Wilis. Biji dipetik merah, disangrai di rumah, digiling saat ada pesanan.',
    ways: { pickup: [2], carrier: [9_000, 12_000, 24_000] },
    ...{ consents: all, abilityLevel: 3 },
    products: ['kopi-kare', 'kunyit-asam-serbuk'],
  },
  {
    ...{ key: 'kenanga', unit: 'madiun', shopName: 'Camilan Kenanga', ownerName: 'Lilik Suryani' },
    ...{ phone: '+6281200001004', villageCode: '35.19.02.2009', villageName: 'Dolopo' },
    about:
      'Camilan rumahan untuk bekal dan arisan. Bahan dari pasar Dolopo, digoreng sedikit-sedikit supaya segar.',
    ways: {
      pickup: [2],
      courier: { districtCodes: ['35.19.02', '35.19.01'], feeIdr: 4_000 },
      carrier: [8_000, 11_000, 23_000],
    },
    ...{ consents: none, abilityLevel: 2, courses: ['snack'] },
    products: ['keripik-singkong-balado', 'keripik-bayam', 'kacang-bawang', 'kue-semprong'],
  },
  {
    ...{ key: 'uteran', unit: 'madiun', shopName: 'Lauk Bu Endah', ownerName: 'Endah Purwati' },
    ...{ phone: '+6281200001005', villageCode: '35.19.03.2009', villageName: 'Uteran' },
    about:
      'Lauk kering dan bumbu siap pakai untuk ibu yang sibuk. Lele dari kolam sendiri di belakang rumah.',
    ways: {
      pickup: [1, 2],
      courier: { districtCodes: ['35.19.03', '35.19.02'], feeIdr: 5_000 },
      carrier: [8_000, 12_000, 25_000],
    },
    ...{ consents: villageOnly, abilityLevel: 2, courses: ['savoury'] },
    products: ['abon-lele', 'usus-crispy', 'sambel-pecel-pedas-toples', 'telur-asin', 'sari-kedelai'],
  },
  {
    ...{ key: 'josenan', unit: 'madiun', shopName: 'Pecel Mbok Jum', ownerName: 'Jumirah' },
    ...{ phone: '+6281200001006', villageCode: '35.77.03.1007', villageName: 'Josenan' },
    about:
      'Bumbu pecel Madiun yang kacangnya disangrai, bukan digoreng. Resep keluarga, ditumbuk setiap Selasa dan Jumat.',
    ways: {
      pickup: [2],
      courier: { districtCodes: ['35.77.01', '35.77.02', '35.77.03'], feeIdr: 6_000 },
      carrier: [7_000, 10_000, 22_000],
    },
    ...{ consents: all, abilityLevel: 3 },
    products: ['sambel-pecel-sedang', 'sambal-bajak-botol', 'abon-sapi', 'nugget-tempe-beku'],
  },
  {
    ...{ key: 'klegen', unit: 'madiun', shopName: 'Roti Larasati', ownerName: 'Larasati Dewi' },
    ...{ phone: '+6281200001007', villageCode: '35.77.01.1003', villageName: 'Klegen' },
    about:
      'Bluder dan kue kering dari dapur kecil di Klegen. Dipanggang pagi hari, siap diambil mulai jam sembilan.',
    ways: {
      pickup: [2],
      courier: { districtCodes: ['35.77.01', '35.77.02', '35.77.03'], feeIdr: 7_000 },
      carrier: [7_000, 10_000, 22_000],
    },
    ...{ consents: villageOnly, abilityLevel: 3 },
    products: ['bluder-madiun', 'nastar-toples', 'stik-bawang'],
  },
  {
    ...{ key: 'ngawi', unit: 'madiun', shopName: 'Tempe Renyah Bu Karni', ownerName: 'Sukarni' },
    ...{ phone: '+6281200001008', villageCode: '35.21.09.2011', villageName: 'Karangtengah Prandon' },
    about:
      'Tempe kami buat sendiri, diiris tangan, lalu digoreng dua kali. Rengginangnya dijemur di halaman.',
    ways: { carrier: [9_000, 11_000, 24_000] },
    ...{ consents: all, abilityLevel: 1, courses: ['snack'] },
    products: ['keripik-tempe-ngawi', 'rengginang-goreng'],
  },
  {
    ...{ key: 'lawu', unit: 'madiun', shopName: 'Rasa Kaki Lawu', ownerName: 'Wartini' },
    ...{ phone: '+6281200001009', villageCode: '35.20.07.2014', villageName: 'Pacalan' },
    about:
      'Jahe, ubi, dan melinjo dari kebun di kaki Gunung Lawu. Kami bertiga mengolahnya bersama setiap akhir pekan.',
    ways: { pickup: [2], carrier: [9_000, 12_000, 26_000] },
    ...{ consents: villageOnly, abilityLevel: 2, courses: ['snack', 'savoury'] },
    products: ['keripik-tempe-sagu', 'emping-melinjo', 'carang-mas', 'jahe-instan'],
  },
  {
    ...{ key: 'ponorogo', unit: 'madiun', shopName: 'Omah Jajan Mbak Tutik', ownerName: 'Tutik Rahayu' },
    ...{ phone: '+6281200001010', villageCode: '35.02.09.2012', villageName: 'Josari' },
    about:
      'Jenang, kembang goyang, dan keripik talas dari Josari. Jenang diaduk di tungku kayu, jadi hanya dua kali seminggu.',
    ways: { carrier: [9_000, 12_000, 25_000] },
    ...{ consents: all, abilityLevel: 2, courses: ['snack'] },
    products: ['keripik-talas', 'kembang-goyang', 'jenang-ponorogo'],
  },
  {
    ...{ key: 'pacitan', unit: 'madiun', shopName: 'Nira Pesisir', ownerName: 'Siti Aminah' },
    ...{ phone: '+6281200001011', villageCode: '35.01.11.2001', villageName: 'Sidomulyo' },
    about:
      'Gula semut dan olahan kelapa dari pesisir selatan. Nira disadap suami, dimasak istri, dibagi tetangga.',
    ways: { carrier: [10_000, 14_000, 27_000] },
    ...{ consents: villageOnly, abilityLevel: 1, courses: ['snack', 'savoury'] },
    products: ['keripik-gadung', 'sale-pisang', 'serundeng', 'gula-semut'],
  },
  {
    ...{ key: 'trenggalek', unit: 'madiun', shopName: 'Kelompok Melati Kerjo', ownerName: 'Sumiati' },
    ...{ phone: '+6281200001012', villageCode: '35.03.06.2004', villageName: 'Kerjo' },
    about: 'Delapan tetangga yang mengolah singkong dan pisang bersama-sama. Hasil penjualan dibagi rata.',
    ways: { carrier: [10_000, 13_000, 26_000] },
    ...{ consents: villageOnly, abilityLevel: 2, courses: ['snack', 'savoury'] },
    products: ['keripik-pisang', 'alen-alen', 'tepung-mocaf'],
  },
  {
    ...{ key: 'padangan', unit: 'madiun', shopName: 'Ledre Bu Hartini', ownerName: 'Hartini' },
    ...{ phone: '+6281200001013', villageCode: '35.22.19.2011', villageName: 'Kuncen' },
    about: 'Ledre pisang raja yang digulung tangan selagi panas. Sudah dikenal di Padangan sejak ibu saya.',
    ways: { carrier: [9_000, 12_000, 25_000] },
    ...{ consents: none, abilityLevel: 3 },
    products: ['marning-jagung', 'ledre-pisang'],
  },
  {
    ...{ key: 'nganjuk', unit: 'madiun', shopName: 'Dapur Brambang', ownerName: 'Nurul Hidayati' },
    ...{ phone: '+6281200001014', villageCode: '35.18.12.1007', villageName: 'Sukomoro' },
    about:
      'Bawang merah panen sendiri yang kami goreng di hari yang sama. Tersedia juga jipang buatan ibu mertua.',
    ways: { carrier: [8_000, 11_000, 24_000] },
    ...{ consents: villageOnly, abilityLevel: 3 },
    products: ['jipang-beras', 'bawang-goreng'],
  },
  {
    ...{ key: 'kediri', unit: 'madiun', shopName: 'Gethuk Mak Ni', ownerName: 'Murni' },
    ...{ phone: '+6281200001015', villageCode: '35.71.01.1005', villageName: 'Sukorame' },
    about:
      'Gethuk pisang bungkus daun, dikukus setiap pagi. Karena cepat basi, kami hanya mengantar di dalam kota.',
    ways: {
      courier: { districtCodes: ['35.71.01', '35.71.02', '35.71.03'], feeIdr: 6_000 },
      carrier: [9_000, 13_000, 26_000],
    },
    ...{ consents: villageOnly, abilityLevel: 2 },
    products: ['gethuk-pisang'],
  },
  {
    ...{ key: 'lastri', unit: 'madiun', shopName: 'Warung Bu Lastri', ownerName: 'Sulastri' },
    ...{ phone: '+6281200001016', villageCode: '35.19.10.2007', villageName: 'Tapelan' },
    about: 'Baru mulai berjualan keripik dari sayur kebun.',
    ways: { pickup: [0] },
    ...{ consents: none, abilityLevel: 1 },
    products: [],
  },
  {
    ...{ key: 'blitar', unit: 'blitar', shopName: 'Jajan Lawas Talun', ownerName: 'Wiwik Andayani' },
    ...{ phone: '+6281200001017', villageCode: '35.05.14.1013', villageName: 'Bajang' },
    about:
      'Wajik kletik, opak gambir, dan geti seperti buatan nenek. Dibungkus klobot dan daun, dikirim ke seluruh Jawa Timur.',
    ways: { pickup: [0], carrier: [8_000, 11_000, 24_000] },
    ...{ consents: all, abilityLevel: 3 },
    products: ['wajik-kletik', 'opak-gambir', 'geti-wijen-kacang'],
  },
];

export const shopOf = (slug: string): ShopPlan => {
  const shop = shopPlans.find(({ products }) => products.includes(slug));
  if (!shop) throw new Error(`no shop sells ${slug}`);
  return shop;
};
