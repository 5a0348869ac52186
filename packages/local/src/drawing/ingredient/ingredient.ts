import * as harvest from './harvest.ts';
import * as larder from './larder.ts';
import type { Sketch } from './sketch.ts';
import * as spice from './spice.ts';

/** Found by words of the ingredient's Indonesian name; the more particular ones stand first. */
const sketches: readonly [word: string, ...sketches: Sketch[]][] = [
  ['cabai rawit', spice.birdChilli],
  ['cabai', spice.chilli],
  ['bawang putih', spice.garlic],
  ['bawang merah', spice.shallot],
  ['daun jeruk', spice.limeLeaf],
  ['daun bayam', spice.spinach],
  ['pandan', spice.pandan],
  ['jahe merah', spice.redGinger],
  ['jahe', spice.ginger],
  ['kunyit', spice.turmeric],
  ['lengkuas', spice.galangal],
  ['kencur', spice.galangal],
  ['kayu manis', spice.cinnamon],
  ['serai', spice.lemongrass],
  ['asam jawa', spice.tamarind],
  ['ketumbar', spice.coriander],
  ['wijen', spice.sesame],
  ['tape ketan hitam', spice.blackRice],
  ['sari tape', larder.fermented, spice.riceGrain],
  ['kedelai', spice.soybean],
  ['tepung beras', larder.starch],
  ['tepung ketan', larder.starch],
  ['tepung tapioka', larder.starch],
  ['tepung roti', larder.breadcrumb],
  ['tepung', larder.flour],
  ['ketan', spice.riceGrain],
  ['beras', spice.riceGrain],
  ['kacang tanah', harvest.groundnut],
  ['jagung', harvest.corn],
  ['pisang', harvest.banana],
  ['singkong', harvest.cassava],
  ['talas', harvest.taro],
  ['gadung', harvest.yam],
  ['ubi jalar', harvest.sweetPotato],
  ['melinjo', harvest.melinjo],
  ['nanas', harvest.pineapple],
  ['kopi', harvest.coffee],
  ['nira', larder.sap, harvest.coconut],
  ['kelapa', harvest.coconut],
  ['santan', larder.coconutMilk],
  ['gula merah', larder.palmSugar],
  ['gula', larder.sugar],
  ['garam', larder.salt],
  ['minyak', larder.oil],
  ['telur bebek', larder.duckEgg],
  ['telur', larder.egg],
  ['mentega', larder.butter],
  ['margarin', larder.butter],
  ['susu', larder.milkPowder],
  ['ragi', larder.yeast],
  ['terasi', larder.shrimpPaste],
  ['teri', larder.anchovy],
  ['lele', larder.catfish],
  ['daging sapi', larder.beef],
  ['usus', larder.chicken],
  ['tempe', larder.tempe],
  ['air', larder.water],
];

/** Nothing for what nobody drew yet. */
export function sketchesOf(ingredient: string): Sketch[] {
  const [, ...found] = sketches.find(([word]) => ingredient.includes(word)) ?? [''];
  return found;
}
