import { bag, pouch } from './bag.ts';
import { bottle, jar } from './glass.ts';
import type { DrawPack } from './look.ts';
import { box, eggBox, leafWrap, sachetStrip, tray } from './paper.ts';

export type PackName = 'bag' | 'pouch' | 'jar' | 'bottle' | 'box' | 'sachet' | 'leafWrap' | 'eggBox' | 'tray';

export const packs: Record<PackName, DrawPack> = {
  ...{ bag, pouch, jar, bottle, box, eggBox, leafWrap, tray },
  sachet: sachetStrip,
};
