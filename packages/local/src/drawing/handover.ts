import { darker, lighter } from './colour.ts';
import { lettering } from './lettering.ts';
import { emblem, emblemNames, label } from './pack/label.ts';
import { toJpeg } from './picture.ts';
import { randomFrom } from './random.ts';
import { el, line, path, place, rect } from './svg.ts';

const ink = '#3a2618';
const tops = ['#c89b6a', '#b98a5c', '#d2a878'] as const;
const inks = ['#b4532a', '#3d6b3a', '#8c3b1e', '#33495a'] as const;

/** What an officer photographs as she hands something over: it lies on the table beside the paper that was signed. */
export function drawHandover(brand: string, what: string): Promise<Buffer> {
  const random = randomFrom(`handover/${brand}/${what}`);
  const [top, colour] = [random.pick(tops), random.pick(inks)];
  const grain = Array.from({ length: 11 }, (_, n) =>
    line(`M0 ${60 + n * 88}Q640 ${40 + n * 88} 1280 ${70 + n * 88}`, darker(top, 0.08), 3),
  );
  const rows = [0, 1, 2, 3].map((n) => line(`M70 ${250 + n * 62}H${n === 3 ? 300 : 430}`, '#d9cdbb', 5));
  const paper =
    path('M14 18H514V714H14Z', '#000000', { opacity: 0.14 }) +
    rect([0, 0, 500, 700], '#fffdf8') +
    lettering('Serah terima', { x: 250, y: 110, height: 44, colour: ink, weight: 0.16, align: 'middle' }) +
    lettering(what, { x: 250, y: 180, height: 28, colour: '#8a7460', align: 'middle', maxWidth: 400 }) +
    rows.join('') +
    line('M70 600H220M290 600H440', ink, 3) +
    line('M80 588C110 520 120 610 150 556S190 590 212 566', '#33495a', 6) +
    line('M300 590C330 530 352 600 378 548S410 584 432 560', '#33495a', 6);
  const look = { name: brand, paper: '#fdf6ec', ink: colour, emblem: random.pick(emblemNames) };
  const card =
    rect([-228, -238, 470, 490], '#000000', { opacity: 0.14, rx: 18 }) +
    rect([-240, -250, 470, 490], lighter(colour, 0.72), { rx: 18 }) +
    place(label('card', 400, 420, look), { x: -5, y: -5 }) +
    place(emblem(look.emblem, colour), { x: 165, y: 180, scale: 0.5 });
  return toJpeg(
    rect([0, 0, 1280, 960], top) +
      grain.join('') +
      el('g', { transform: 'translate(110 140) rotate(-4)' }, paper) +
      el('g', { transform: `translate(930 ${random.pick([450, 480])}) rotate(5)` }, card),
    1280,
    960,
  );
}
