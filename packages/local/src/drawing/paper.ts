import { addMinutes } from '@rasa/domain/time';
import { encode } from 'uqr';
import { darker, lighter } from './colour.ts';
import { lettering, wrap } from './lettering.ts';
import { emblem, emblemNames, label } from './pack/label.ts';
import { pattern } from './pattern.ts';
import { toJpeg } from './picture.ts';
import { randomFrom } from './random.ts';
import { circle, el, line, path, place, rect } from './svg.ts';

const ink = '#3a2618';
const inks = ['#b4532a', '#3d6b3a', '#8c3b1e', '#33495a', '#7a5687'] as const;

type Transfer = {
  totalIdr?: number;
  reference?: string;
  /** When it was sent; shown as in Jakarta. */
  sentAt?: string;
  from?: string;
  to?: string;
  pixelWidth?: number;
};

/** `25-11-2026` and `09:15 WIB`. */
function stamp(sentAt: string): [day: string, time: string] {
  const [day = '', time = ''] = addMinutes(sentAt, 7 * 60).split('T');
  return [day.split('-').toReversed().join('-'), `${time.slice(0, 5)} WIB`];
}

/** What an officer compares with the account: a transfer's receipt of no real bank, marked as an example. */
export function drawProof(transfer: Transfer = {}): Promise<Buffer> {
  const { totalIdr = 125_000, reference = 'RD-0001', pixelWidth } = transfer;
  const { sentAt = '2026-11-25T02:15:00.000Z', from = 'Pembeli contoh', to = 'Rasa Desa contoh' } = transfer;
  const [day, time] = stamp(sentAt);
  const total = String(totalIdr).replace(/\B(?=(\d{3})+$)/g, '.');
  const rows = [
    ['Tanggal', day],
    ['Jam', time],
    ['Dari', from],
    ['Kepada', to],
    ['Berita', reference],
    ['Biaya', 'Rp 0'],
  ] as const;
  const drawn = rows.map(([name, value], index) => {
    const y = 690 + index * 78;
    return (
      lettering(name, { x: 100, y, height: 24, colour: '#8a7460', weight: 0.12 }) +
      lettering(value, { x: 800, y, height: 26, colour: ink, weight: 0.14, align: 'end', maxWidth: 470 }) +
      line(`M100 ${y + 26}H800`, '#e8dcc8', 2)
    );
  });
  const middle = { x: 450, align: 'middle' } as const;
  const torn = Array.from(
    { length: 31 },
    (_, index) => `L${860 - index * 27.3} ${index % 2 ? 1226 : 1246}`,
  ).join('');
  return toJpeg(
    rect([0, 0, 900, 1280], '#d9c7ab') +
      path(`M44 40H864V1240${torn}Z`, '#3a2618', { opacity: 0.16, transform: 'translate(8 10)' }) +
      path(`M40 40H860V1240${torn}V40Z`, '#fffdf8') +
      rect([40, 40, 820, 150], '#3d6b3a') +
      lettering('Bank Contoh', { ...middle, y: 134, height: 46, colour: '#fdf6ec', weight: 0.17 }) +
      circle(450, 300, 62, '#e2ead9') +
      line('M420 302L442 324L484 276', '#3d6b3a', 16) +
      lettering('Transfer berhasil', { ...middle, y: 432, height: 34, colour: '#3d6b3a', weight: 0.16 }) +
      lettering(`Rp ${total}`, { ...middle, y: 540, height: 66, colour: ink, weight: 0.16, maxWidth: 640 }) +
      line('M100 600H800', '#b9a88c', 3, { 'stroke-dasharray': '4 12' }) +
      drawn.join('') +
      lettering(
        'Contoh',
        { ...middle, y: 900, height: 190, colour: '#b4532a', weight: 0.1, maxWidth: 660 },
        { opacity: 0.13 },
      ),
    900,
    1280,
    pixelWidth,
  );
}

/** Looks like the sign beside a till; its code says only that it is an example and pays nobody. */
export function drawQris(): Promise<Buffer> {
  const { data, size } = encode('RASA-DESA-CONTOH', { ecc: 'Q', border: 0 });
  const cell = 560 / size;
  const dots = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const middle = { x: 450, align: 'middle', colour: ink } as const;
  return toJpeg(
    el('defs', {}, pattern('edge', 'kawung', '#b4532a', '#c46b47', 0.7)) +
      rect([0, 0, 900, 1150], 'url(#edge)') +
      rect([60, 60, 780, 1030], '#fffdf8', { rx: 36 }) +
      lettering('QR pembayaran', { ...middle, y: 170, height: 46, weight: 0.17 }) +
      lettering('Rasa Desa contoh', { ...middle, y: 240, height: 32 }) +
      rect([150, 290, 600, 600], '#ffffff', { stroke: '#b4532a', 'stroke-width': 6, rx: 20 }) +
      place(path(dots.join(''), '#1f140c'), { x: 170, y: 310, scale: cell }) +
      lettering('Hanya contoh', { ...middle, y: 970, height: 36, colour: '#b4532a', weight: 0.18 }) +
      lettering('tidak dapat dibayar', { ...middle, y: 1030, height: 30, colour: '#b4532a' }),
    900,
    1150,
  );
}

/** A first proposal of a mark, as a support case delivers it. */
export function drawLogo(brand: string): Promise<Buffer> {
  const random = randomFrom(`logo/${brand}`);
  const colour = random.pick(inks);
  const lines = wrap(brand, 2);
  const words = lines.map((text, index) =>
    lettering(text, {
      ...{ x: 500, y: 690 + index * 92, height: 66, colour: darker(colour, 0.3) },
      ...{ align: 'middle', weight: 0.17, maxWidth: 560 },
    }),
  );
  return toJpeg(
    rect([0, 0, 1000, 1000], '#fdf6ec') +
      circle(500, 500, 460, 'none', { stroke: colour, 'stroke-width': 12 }) +
      circle(500, 500, 432, 'none', {
        stroke: lighter(colour, 0.4),
        'stroke-width': 5,
        'stroke-dasharray': '3 16',
        'stroke-linecap': 'round',
      }) +
      place(emblem(random.pick(emblemNames), colour), { x: 500, y: 350, scale: 3.9 }) +
      words.join(''),
    1000,
    1000,
  );
}

/** A label's draft on its batik ground. */
export function drawLabel(brand: string): Promise<Buffer> {
  const random = randomFrom(`label/${brand}`);
  const colour = random.pick(inks);
  const cloth = random.pick(['kawung', 'ceplok', 'truntum', 'parang'] as const);
  const look = { name: brand, paper: '#fdf6ec', ink: colour, emblem: random.pick(emblemNames) };
  return toJpeg(
    el('defs', {}, pattern('cloth', cloth, colour, lighter(colour, 0.18), 0.9)) +
      rect([0, 0, 1200, 800], 'url(#cloth)') +
      rect([40, 40, 1120, 720], 'none', { stroke: '#fdf6ec', 'stroke-width': 5, rx: 24 }) +
      place(label(random.pick(['card', 'arch', 'round']), 620, 640, look), { x: 600, y: 400 }),
    1200,
    800,
  );
}
