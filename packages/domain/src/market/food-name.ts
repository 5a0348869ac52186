import type { Category } from './category.ts';
import type { Ingredient } from './ingredient.ts';

/** A name that village kitchens give their food, and what shows it where it is an ingredient. */
export type FoodName = readonly [name: string, picture?: Ingredient];

/** Names to choose from, of each kind; makers may write any other. As on labels: in Indonesian whatever the page speaks. */
export const foodNames: Readonly<Record<Category, readonly FoodName[]>> = {
  keripik: [
    ['Keripik Singkong', 'singkong'],
    ['Keripik Pisang', 'pisang'],
    ['Keripik Tempe', 'tempe'],
    ['Keripik Talas'],
    ['Keripik Bayam'],
    ['Keripik Ubi'],
  ],
  kerupuk: [
    ['Rengginang', 'ketan'],
    ['Kerupuk Puli', 'tepung-beras'],
    ['Kerupuk Bawang', 'bawang-putih'],
    ['Kerupuk Ikan', 'teri'],
    ['Opak Singkong', 'singkong'],
    ['Emping Melinjo'],
  ],
  kacang: [
    ['Rempeyek Kacang', 'kacang-tanah'],
    ['Rempeyek Teri', 'teri'],
    ['Kacang Bawang', 'bawang-putih'],
    ['Marning Jagung', 'jagung'],
    ['Kacang Telur', 'telur'],
    ['Kacang Goreng', 'minyak'],
  ],
  bumbu: [
    ['Sambal Pecel', 'kacang-tanah'],
    ['Sambal Bajak', 'cabai'],
    ['Sambal Bawang', 'bawang-putih'],
    ['Sambal Terasi', 'terasi'],
    ['Bawang Goreng', 'bawang-merah'],
    ['Bumbu Dapur', 'ketumbar'],
  ],
  'kue-kering': [
    ['Stik Bawang', 'bawang-putih'],
    ['Kembang Goyang', 'tepung-beras'],
    ['Kue Semprong', 'telur'],
    ['Nastar', 'mentega'],
    ['Ledre Pisang', 'pisang'],
    ['Kue Kacang', 'kacang-tanah'],
  ],
  'jajanan-manis': [
    ['Jenang', 'gula-merah'],
    ['Wajik', 'ketan'],
    ['Sale Pisang', 'pisang'],
    ['Geti Kacang', 'kacang-tanah'],
    ['Jipang Beras', 'tepung-beras'],
    ['Brem'],
  ],
  'lauk-kering': [
    ['Abon Sapi'],
    ['Abon Lele'],
    ['Serundeng', 'kelapa'],
    ['Kering Tempe', 'tempe'],
    ['Teri Kacang', 'teri'],
    ['Usus Krispi', 'minyak'],
  ],
  minuman: [
    ['Kopi Bubuk'],
    ['Jahe Merah Bubuk'],
    ['Kunyit Asam Bubuk'],
    ['Beras Kencur Bubuk', 'tepung-beras'],
    ['Temulawak Bubuk'],
    ['Teh Kering'],
  ],
  'gula-tepung': [
    ['Gula Merah', 'gula-merah'],
    ['Gula Semut', 'gula'],
    ['Tepung Mocaf', 'tepung-tapioka'],
    ['Tepung Beras', 'tepung-beras'],
    ['Tepung Jagung', 'jagung'],
    ['Gaplek', 'singkong'],
  ],
  segar: [
    ['Gethuk', 'singkong'],
    ['Telur Asin', 'telur'],
    ['Tempe Segar', 'tempe'],
    ['Sari Kedelai', 'susu'],
    ['Roti', 'tepung-terigu'],
    ['Kue Basah', 'santan'],
  ],
};
