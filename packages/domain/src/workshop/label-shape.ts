/**
 * Labels that fill a sheet of A4 with `labelGapMm` between them; all figures in millimetres. `letter` is the largest
 * size of the small print and `name` of the name, in points.
 */
export const labelShapes = {
  kecil: { width: 63, height: 32, round: false, columns: 3, rows: 8, code: 13, letter: 7, name: 12 },
  sedang: { width: 97, height: 44, round: false, columns: 2, rows: 6, code: 19, letter: 8.5, name: 16 },
  besar: { width: 97, height: 68, round: false, columns: 2, rows: 4, code: 25, letter: 10.5, name: 22 },
  tinggi: { width: 46, height: 92, round: false, columns: 4, rows: 3, code: 21, letter: 9, name: 15 },
  bulat: { width: 63, height: 63, round: true, columns: 3, rows: 4, code: 14, letter: 7.5, name: 12 },
} as const;
export type LabelShape = keyof typeof labelShapes;
export const labelShapeNames = Object.keys(labelShapes) as [LabelShape, ...LabelShape[]];
export const isLabelShape = (name: string): name is LabelShape => Object.hasOwn(labelShapes, name);

export const labelGapMm = 4;

/** Addresses of labels, without the site's origin. */
export const labelPaths = {
  sheet: (offerId: string, code: string, shape: LabelShape) => `/cetak/label/${offerId}/${code}/${shape}.pdf`,
  picture: (offerId: string, code: string, shape: LabelShape) =>
    `/cetak/label/${offerId}/${code}/${shape}.svg`,
};
