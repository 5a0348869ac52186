import type { Serving } from '../food/serving.ts';
import type { PackName } from '../pack/pack.ts';
import type { VesselName } from '../vessel.ts';

/** How one food is served and packed. */
export type FoodLook = {
  serving: Serving;
  vessel: VesselName;
  /** Of the package; its kind follows from the unit it is sold in, unless said here. */
  colour: string;
  pack?: PackName;
  /** Of a drink that stands beside it. */
  drink?: { colour: string; hot: boolean };
};
export type FoodLooks = Record<string, FoodLook>;
