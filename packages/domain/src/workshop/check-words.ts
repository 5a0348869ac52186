/**
 * Words that the automatic checks know. A help for the curator, who decides; lists grow by what curators meet.
 * `validFrom`: rules behind them change.
 */
export const checkWordsFrom = '2026-11-25';

const anyOf = (words: string): RegExp =>
  new RegExp(
    `(?<![a-z])(${words
      .trim()
      .split(/\s*,\s*/)
      .join('|')})(?![a-z])`,
    'i',
  );

/** Kinds of food: a label's name says what it is, not only who made it. */
export const foodWords = anyOf(`
  abon, alen-alen, bakpia, basreng, bolu, brem, bumbu, carang mas, cireng, cookies, dendeng, dodol, emping, enting, gadung,
  geti, gethuk, getuk, gula, ikan, intip, jahe, jamu, jenang, jipang, kacang, kecap, kembang goyang, keripik, kerupuk, klanting,
  kopi, kripik, krupuk, kue, kunyit, lanting, ledre, lempeng, madu, madumongso, makaroni, manco, manisan, marning, nastar,
  nugget, opak, pecel, permen, petis, peyek, pisang, rambak, rempah, rempeyek, rengginang, roti, sale, sambal, sambel, sari,
  selai, semprong, serbuk, serundeng, sirup, stik, tahu, tape, teh, telur, tempe, tepung, terasi, ubi, usus, wajik, wedang,
  bawang merah goreng, bawang goreng, bluder
`);

/** What a name promises must be among the ingredients: the word in the name, and what it may be called there. */
export const promised: readonly (readonly [RegExp, RegExp])[] = [
  [anyOf('tempe'), anyOf('tempe, kedelai')],
  [anyOf('singkong'), anyOf('singkong, ubi kayu, ketela')],
  [anyOf('pisang'), anyOf('pisang')],
  [anyOf('talas'), anyOf('talas')],
  [anyOf('bayam'), anyOf('bayam')],
  [anyOf('jagung'), anyOf('jagung')],
  [anyOf('melinjo'), anyOf('melinjo')],
  [anyOf('teri'), anyOf('teri')],
  [anyOf('lele'), anyOf('lele')],
  [anyOf('sapi'), anyOf('sapi')],
  [anyOf('ayam'), anyOf('ayam')],
  [anyOf('nanas'), anyOf('nanas')],
  [anyOf('wijen'), anyOf('wijen')],
  [anyOf('kelapa'), anyOf('kelapa')],
  [anyOf('jahe'), anyOf('jahe')],
  [anyOf('kunyit'), anyOf('kunyit')],
  [anyOf('kopi'), anyOf('kopi')],
  [anyOf('kedelai'), anyOf('kedelai')],
  [anyOf('terasi'), anyOf('terasi')],
  [anyOf('kacang'), anyOf('kacang, kedelai')],
];

/** Never the most of what is in a food, so never the first of its ingredients. */
export const minorWords = anyOf(`
  garam, penyedap, msg, mononatrium glutamat, vanili, merica, lada, ketumbar, kencur, daun jeruk, daun salam, ragi, pewarna,
  pengawet, soda kue, baking powder, pengembang
`);

/** Never in food (Permenkes 033/2012), under the names that villages use. */
export const bannedWords = anyOf(`
  bleng, pijer, borak, boraks, borax, cetitet, formalin, formaldehida, rhodamin b, rodamin, rhodamine, metanil yellow,
  methanyl yellow, pewarna tekstil, wantex, kuning metanil, asam salisilat, kalium klorat
`);

/** Eaten only after long washing: asked about, not forbidden. */
export const askedWords = anyOf('gadung, singkong karet');

/** A P-IRT label carries no claim of health (BPOM 4/2024). */
export const claimWords = anyOf(`
  obat, mengobati, menyembuhkan, penyembuh, menurunkan, kolesterol, diabetes, diabet, kencing manis, darah tinggi,
  hipertensi, kanker, asam urat, asam lambung, maag, stroke, jantung sehat, melangsingkan, pelangsing, diet sehat, detoks,
  meningkatkan imun, imunitas, daya tahan tubuh, antioksidan, awet muda, stamina, kejantanan, asi booster, mencegah penyakit,
  kaya protein, tinggi protein, tinggi serat, rendah gula, rendah lemak, bebas gula, sumber kalsium, kaya vitamin
`);

/** Kinds that P-IRT does not cover (BPOM 4/2024): food of special nutrition, alcohol, additives sold by themselves. */
export const beyondPirtWords = anyOf(`
  bayi, balita, mpasi, mp-asi, asi, susu formula, makanan diet, khusus diabetes, ibu hamil, ibu menyusui, pengganti makan,
  beralkohol, alkohol, wine, bir, tuak, ciu, anggur merah, pewarna makanan, pengawet makanan, pemanis buatan, penyedap buatan
`);

/** Groups of P-IRT numbers that food of a kind is given, by digits 2 and 3. */
export const usualGroups: Readonly<Record<string, readonly string[]>> = {
  'jajanan-manis': ['06', '08', '09', '14', '15'],
  bumbu: ['04', '07', '11', '12'],
  kerupuk: ['02', '06', '15'],
  keripik: ['04', '06', '14', '15'],
  kacang: ['06', '15'],
  'kue-kering': ['06'],
  'lauk-kering': ['01', '02', '03', '05', '15'],
  'gula-tepung': ['06', '09', '15'],
  minuman: ['09', '10', '12', '13'],
};

/** Rupiah per 100 g or 100 ml that products of a kind ask; estimates of 2026, to be replaced by what is sold. */
export const usualPrices: Readonly<Record<string, { least: number; most: number }>> = {
  'jajanan-manis': { least: 2_500, most: 22_000 },
  bumbu: { least: 3_500, most: 50_000 },
  kerupuk: { least: 1_600, most: 24_000 },
  keripik: { least: 3_500, most: 24_000 },
  kacang: { least: 2_400, most: 18_000 },
  'kue-kering': { least: 3_500, most: 28_000 },
  'lauk-kering': { least: 5_000, most: 76_000 },
  'gula-tepung': { least: 900, most: 16_000 },
  minuman: { least: 5_000, most: 30_000 },
  segar: { least: 900, most: 22_000 },
};

/** Kinds that may be measured in millilitres. */
export const poured: readonly string[] = ['minuman', 'bumbu', 'segar'];
