/** The colours around the food; the food keeps its own. */
export type Palette = {
  wall: string;
  /** Of the pattern on the wall: near to it, so that the food stays first. */
  motif: string;
  table: string;
  cloth: string;
  /** Of labels and lids. */
  accent: string;
};

export const palettes = {
  cream: { wall: '#f4e3c6', motif: '#e6c99c', table: '#a9683c', cloth: '#c9653c', accent: '#b4532a' },
  turmeric: { wall: '#f0bf59', motif: '#dfa238', table: '#8f5632', cloth: '#fdf1da', accent: '#8c3b1e' },
  leaf: { wall: '#b9c592', motif: '#9fb074', table: '#9a6238', cloth: '#f6e6c4', accent: '#3d6b3a' },
  terracotta: { wall: '#d98a62', motif: '#c8734a', table: '#7d4a2b', cloth: '#f7dfb8', accent: '#7c2f17' },
  soga: { wall: '#6b452b', motif: '#7f5636', table: '#c08a54', cloth: '#e8c68d', accent: '#e0a030' },
  indigo: { wall: '#41586a', motif: '#53707f', table: '#b87f4c', cloth: '#f0d9ae', accent: '#33495a' },
  sage: { wall: '#8fa995', motif: '#7b9883', table: '#a06a40', cloth: '#f3d9a4', accent: '#47664f' },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;
