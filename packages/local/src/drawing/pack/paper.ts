import { darker, lighter } from '../colour.ts';
import { egg } from '../food/dish.ts';
import { serveFromAbove } from '../food/serving.ts';
import { pattern } from '../pattern.ts';
import { circle, el, ellipse, line, path, place, rect } from '../svg.ts';
import { emblem, label } from './label.ts';
import type { DrawPack } from './look.ts';

/** A folded carton with batik edges. */
export const box: DrawPack = (random, look) => {
  const { colour } = look;
  const cloth = random.pick(['kawung', 'truntum', 'ceplok', 'parang'] as const);
  const fill = el('defs', {}, pattern('carton', cloth, colour, lighter(colour, 0.22), 0.55));
  const front = [-190, -372, 320, 376] as const;
  const side = 'M130 -372L214 -420V-52L130 4Z';
  const top = 'M-190 -372L-100 -420H214L130 -372Z';
  return (
    ellipse(34, 6, [230, 34], '#2e1508', { opacity: 0.3 }) +
    fill +
    path(side, darker(colour, 0.3)) +
    path(side, 'url(#carton)', { opacity: 0.25 }) +
    path(top, lighter(colour, 0.22)) +
    line('M-60 -396H172', darker(colour, 0.12), 4) +
    rect(front, 'url(#carton)') +
    rect([-190, -372, 320, 376], 'none', { stroke: darker(colour, 0.3), 'stroke-width': 3 }) +
    place(label(random.pick(['card', 'arch']), 250, 270, look), { x: -30, y: -184 })
  );
};

/** Small bags in a row, torn off one by one. */
export const sachetStrip: DrawPack = (random, look) => {
  const { colour } = look;
  const one = (index: number) => {
    const y = -500 + index * 126;
    const paper = index % 2 ? lighter(colour, 0.12) : colour;
    const edge = Array.from({ length: 12 }, (_, step) => `l10.67 ${step % 2 ? -7 : 7}`).join('');
    return (
      path(`M-64 ${y}${edge}V${y + 122}H-64Z`, paper, { stroke: darker(colour, 0.25), 'stroke-width': 2.5 }) +
      circle(0, y + 60, 38, look.paper) +
      place(emblem(look.emblem, look.ink), { y: y + 60, scale: 0.52 }) +
      line(`M-54 ${y + 108}H54`, lighter(colour, 0.4), 3, { 'stroke-dasharray': '4 7' }) +
      path(`M-58 ${y + 12}H-44V${y + 104}H-58Z`, '#fffaf0', { opacity: 0.3 })
    );
  };
  const strip = rect([-63, -486, 126, 484], darker(colour, 0.2)) + [0, 1, 2, 3].map(one).join('');
  const lean = random.between(-3, 3);
  return (
    ellipse(16, 4, [220, 28], '#2e1508', { opacity: 0.3 }) +
    place(strip, { x: -128, turn: -5 + lean }) +
    place(strip, { x: 128, turn: 5 + lean }) +
    place(strip, { x: 0, y: 6 }) +
    place(label('strip', 236, 104, look), { y: -440 })
  );
};

/** Rolls in banana leaf, pinned with slivers of palm rib. */
export const leafWrap: DrawPack = (_random, look) => {
  const roll = (x: number, y: number, turn: number) =>
    place(
      ellipse(10, 62, [226, 26], '#2e1508', { opacity: 0.28 }) +
        path('M-190 -52Q0 -74 190 -52Q214 0 190 52Q0 76 -190 52Q-214 0 -190 -52Z', '#4f8040', {
          stroke: '#35602c',
          'stroke-width': 4,
        }) +
        path('M-190 -52Q0 -74 190 -52L196 -20Q0 -40 -196 -20Z', '#659a50') +
        line('M-184 4Q0 -12 190 4M-180 30Q0 18 184 30', '#3f6d33', 4) +
        path(
          'M-190 -52L-236 -30L-216 0L-236 30L-190 52Q-214 0 -190 -52ZM190 -52L236 -30L216 0L236 30L190 52Q214 0 190 -52Z',
          '#3f6d33',
        ) +
        line('M-120 -56V58M-108 -56V58M120 -56V58M108 -56V58', '#c9a469', 5),
      { x, y, turn },
    );
  const tag =
    line('M0 -20L-30 30', '#8a5a30', 4) + place(label('card', 230, 150, look), { x: -20, y: 70, turn: -4 });
  return roll(10, -60, 2) + roll(-16, -178, -3) + roll(6, -292, 2) + place(tag, { x: 0, y: -214 });
};

/** Four eggs in pressed paper under a label's band. */
export const eggBox: DrawPack = (random, look) => {
  const { colour, serving } = look;
  const shell = (x: number) =>
    place(egg({ ...random, next: () => 0.9 }, 74, serving.tone), { x, y: -196, turn: -90 });
  const cups =
    'M-236 -150Q-206 -186 -176 -150Q-148 -118 -118 -150Q-88 -186 -58 -150Q-30 -118 0 -150Q30 -186 60 -150Q88 -118 118 -150Q148 -186 178 -150Q206 -118 236 -150L214 6H-214Z';
  return (
    ellipse(18, 4, [250, 32], '#2e1508', { opacity: 0.3 }) +
    path('M-232 -156L-220 -420H220L232 -156Z', darker(colour, 0.16), {
      stroke: darker(colour, 0.35),
      'stroke-width': 3,
    }) +
    place(label('card', 320, 170, look), { y: -336 }) +
    [-150, -50, 50, 150].map(shell).join('') +
    path(cups, colour, { stroke: darker(colour, 0.3), 'stroke-width': 4 }) +
    line('M-118 -140V0M0 -140V2M118 -140V0', darker(colour, 0.16), 6)
  );
};

/** A shallow tray under clear film. */
export const tray: DrawPack = (random, look) => {
  const food = place(serveFromAbove(random, look.serving, 250), { y: -196, scale: [0.95, 0.72] });
  return (
    ellipse(18, 4, [260, 32], '#2e1508', { opacity: 0.3 }) +
    path('M-250 -384H250L226 6H-226Z', '#fbf3e2', { stroke: '#cdb891', 'stroke-width': 4 }) +
    path('M-226 -362H226L206 -16H-206Z', '#e6d5b4') +
    food +
    path('M-250 -384H-120L-196 6H-226Z', '#fffaf0', { opacity: 0.32 }) +
    line('M40 -380L20 0M150 -380L140 -60', '#fffaf0', 7, { opacity: 0.3 }) +
    place(label('round', 190, 190, look), { x: 140, y: -92 })
  );
};
