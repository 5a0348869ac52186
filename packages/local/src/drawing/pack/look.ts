import type { Serving } from '../food/serving.ts';
import type { Random } from '../random.ts';
import type { LabelLook } from './label.ts';

export type PackLook = LabelLook & {
  serving: Serving;
  /** Of the package itself: its paper, lid or cap. */
  colour: string;
};

/** Standing on 0/0, about 500 high. */
export type DrawPack = (random: Random, look: PackLook) => string;
