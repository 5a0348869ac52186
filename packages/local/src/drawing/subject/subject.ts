import catalogue from '../../sample/catalogue.json' with { type: 'json' };
import { sketchesOf } from '../ingredient/ingredient.ts';
import type { Sketch } from '../ingredient/sketch.ts';
import type { PackName } from '../pack/pack.ts';
import { type Palette, type PaletteName, palettes } from '../palette.ts';
import { type Random, randomFrom } from '../random.ts';
import { crispLooks } from './crisp.ts';
import type { FoodLook, FoodLooks } from './look.ts';
import { pantryLooks } from './pantry.ts';
import { sweetLooks } from './sweet.ts';

export type ProductToDraw = { slug: string; category: string; name: string };

/** All that a picture of one product is made of. */
export type Subject = {
  name: string;
  look: FoodLook;
  pack: PackName;
  palette: Palette;
  /** Never empty; what is a sight of its own before white powders in bowls. */
  ingredients: Sketch[];
  /** Always gives the same numbers for the same product. */
  random: (purpose: string) => Random;
};

const looks: FoodLooks = { ...crispLooks, ...sweetLooks, ...pantryLooks };

/** What a product that is not in the sample catalogue looks like. */
const exampleOf: Record<string, string> = {
  keripik: 'keripik-singkong-balado',
  kerupuk: 'lempeng-puli-goreng',
  kacang: 'kacang-bawang',
  bumbu: 'sambel-pecel-pedas-toples',
  'kue-kering': 'kembang-goyang',
  'jajanan-manis': 'wajik-kletik',
  'lauk-kering': 'abon-sapi',
  minuman: 'jahe-instan',
  'gula-tepung': 'gula-semut',
  segar: 'bluder-madiun',
};

const plain = /^(garam|gula$|gula pasir|tepung|minyak|santan|air|ragi|susu)/;

export function subjectOf({ slug, category, name }: ProductToDraw): Subject {
  const example = looks[slug] ? slug : (exampleOf[category] ?? 'keripik-singkong-balado');
  const product = catalogue.products.find((one) => one.slug === example);
  const look = looks[example];
  if (!look || !product) throw new Error(`No drawing for ${example}`);
  const random = (purpose: string) => randomFrom(`${slug}/${purpose}`);
  const bySight = [...product.ingredients].sort(
    (one, other) => Number(plain.test(one)) - Number(plain.test(other)),
  );
  const ingredients = bySight.flatMap(sketchesOf);
  return {
    ...{ name: shortName(name), look, random, ingredients },
    pack: look.pack ?? packOf(product.unit),
    palette: palettes[paletteFor(slug, random('palette'))],
  };
}

function packOf(unit: string): PackName {
  const packs: Record<string, PackName> = {
    ...{ toples: 'jar', botol: 'bottle', kotak: 'box', renteng: 'sachet', pcs: 'tray', pack: 'eggBox' },
  };
  return packs[unit] ?? 'pouch';
}

const paletteNames = Object.keys(palettes) as PaletteName[];

/** Neighbours in the catalogue stand beside each other in the shop, so they take turns. */
function paletteFor(slug: string, random: Random): PaletteName {
  const index = catalogue.products.findIndex((one) => one.slug === slug);
  return index < 0 ? random.pick(paletteNames) : (paletteNames[(index * 3) % paletteNames.length] ?? 'cream');
}

/** What fits on a label: the package's kind need not be written on it. */
function shortName(name: string): string {
  const words = name.split(/\s+/).filter((word) => !/^(toples|botol|mentah|beku|sedang)$/i.test(word));
  return words.slice(0, 4).join(' ');
}
