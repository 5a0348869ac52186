import { darker, lighter } from '../colour.ts';
import { fillBehindGlass } from '../food/serving.ts';
import { el, ellipse, line, path, place, rect } from '../svg.ts';
import { label } from './label.ts';
import type { DrawPack } from './look.ts';

/** The clear jar with a ribbed lid that stands on every table at a feast. */
export const jar: DrawPack = (random, look) => {
  const { colour } = look;
  const outline = 'M-176 -392Q-176 -418 -150 -420H150Q176 -418 176 -392V-34Q172 4 0 10Q-172 4 -176 -34Z';
  const clip = el(
    'clipPath',
    { id: 'jar' },
    path('M-164 -372Q0 -342 164 -372V-38Q160 -6 0 -2Q-160 -6 -164 -38Z', '#000'),
  );
  const food = place(fillBehindGlass(random, look.serving, 360, 400), { x: -180, y: -385 });
  const ribs = Array.from({ length: 21 }, (_, index) => `M${-170 + index * 17} -494V-438`).join('');
  return (
    ellipse(18, 4, [204, 32], '#2e1508', { opacity: 0.3 }) +
    path(outline, '#fff8ea', { opacity: 0.55 }) +
    el('defs', {}, clip) +
    el('g', { 'clip-path': 'url(#jar)' }, food) +
    place(label('band', 352, 176, look), { y: -186 }) +
    path('M120 -416H150Q176 -414 176 -392V-34Q174 -14 128 -2Z', '#2e1508', { opacity: 0.13 }) +
    path('M-146 -404H-116V-24Q-134 -20 -150 -26Z', '#fffaf0', { opacity: 0.38 }) +
    path(outline, 'none', { stroke: '#fffaf0', 'stroke-width': 6, opacity: 0.7 }) +
    rect([-162, -436, 324, 24], lighter(colour, 0.25), { rx: 10 }) +
    path(
      'M-182 -500Q-182 -512 -168 -514H168Q182 -512 182 -500V-440Q182 -428 168 -428H-168Q-182 -428 -182 -440Z',
      colour,
    ) +
    line(ribs, darker(colour, 0.2), 4) +
    path('M-182 -500Q-182 -512 -168 -514H168Q182 -512 182 -500V-494H-182Z', lighter(colour, 0.3))
  );
};

/** Sauce or drink, with air below the cap. */
export const bottle: DrawPack = (random, look) => {
  const { colour, serving } = look;
  const glass =
    'M-44 -470H44V-392C44 -350 118 -330 118 -264V-30Q116 6 0 10Q-116 6 -118 -30V-264C-118 -330 -44 -350 -44 -392Z';
  const full =
    'M-36 -378Q-44 -340 -76 -318Q-108 -296 -108 -258V-34Q-104 -4 0 0Q104 -4 108 -34V-258Q108 -296 76 -318Q44 -340 36 -378Z';
  const clip = el('clipPath', { id: 'bottle' }, path(full, '#000'));
  const one =
    ellipse(16, 4, [136, 26], '#2e1508', { opacity: 0.3 }) +
    path(glass, '#fff8ea', { opacity: 0.5 }) +
    el('defs', {}, clip) +
    el(
      'g',
      { 'clip-path': 'url(#bottle)' },
      place(fillBehindGlass(random, serving, 240, 400), { x: -120, y: -390 }),
    ) +
    place(label('band', 236, 170, look), { y: -150 }) +
    path('M78 -316Q118 -296 118 -258V-30Q116 -10 84 0Z', '#2e1508', { opacity: 0.14 }) +
    path('M-92 -278Q-84 -300 -66 -312V-16L-94 -24Z', '#fffaf0', { opacity: 0.36 }) +
    path(glass, 'none', { stroke: '#fffaf0', 'stroke-width': 5, opacity: 0.7 }) +
    rect([-52, -520, 104, 62], colour, { rx: 10 }) +
    line('M-36 -508V-466M-18 -508V-466M0 -508V-466M18 -508V-466M36 -508V-466', darker(colour, 0.25), 4) +
    rect([-52, -520, 104, 14], lighter(colour, 0.25), { rx: 7 });
  return place(one, { x: 0 });
};
