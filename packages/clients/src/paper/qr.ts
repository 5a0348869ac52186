import { encode } from 'uqr';

/**
 * A QR code as one path in a square of `size`, its corner at 0 0 and y downwards, with the quiet zone of four modules
 * that readers need. Correction level M: a poster gets wet.
 */
export function qrPath(text: string, size: number): string {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  const module = size / data.length;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return data
    .flatMap((row, y) => {
      const runs: string[] = [];
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue;
        const from = x;
        while (row[x + 1]) x += 1;
        runs.push(
          `M${round(from * module)} ${round(y * module)}h${round((x - from + 1) * module)}v${round(module)}H${round(from * module)}z`,
        );
      }
      return runs;
    })
    .join('');
}
