import { darker, lighter } from '../colour.ts';
import { fillBehindGlass } from '../food/serving.ts';
import { el, ellipse, line, path, place } from '../svg.ts';
import { label } from './label.ts';
import type { DrawPack } from './look.ts';

const floor = (width: number) => ellipse(18, 2, [width * 0.56, 30], '#2e1508', { opacity: 0.3 });

/** A clear bag, its mouth folded under a card with staples, as most village snacks are sold. */
export const bag: DrawPack = (random, look) => {
  const outline =
    'M-168 -372C-190 -260 -196 -120 -180 -22Q-90 8 0 4Q90 8 180 -22C196 -120 190 -260 168 -372Z';
  const inside =
    'M-158 -340C-178 -240 -184 -120 -168 -30Q-84 -6 0 -10Q84 -6 168 -30C184 -120 178 -240 158 -340Q0 -300 -158 -340Z';
  const clip = el('clipPath', { id: 'bag' }, path(inside, '#000'));
  const food = place(fillBehindGlass(random, look.serving, 400, 330), { x: -200, y: -320 });
  const gloss =
    path('M-150 -330C-168 -230 -172 -130 -160 -50L-128 -44C-140 -140 -136 -240 -118 -330Z', '#fffaf0', {
      opacity: 0.42,
    }) +
    path('M128 -300C142 -220 144 -140 136 -70L150 -74C158 -150 156 -230 142 -306Z', '#fffaf0', {
      opacity: 0.35,
    }) +
    line('M-60 -338Q-50 -300 -70 -262M40 -338Q30 -300 52 -270M96 -336Q88 -316 100 -292', '#fffaf0', 5, {
      opacity: 0.5,
    });
  const card = path('M-184 -504H184L178 -318Q0 -304 -178 -318Z', look.colour, {
    stroke: darker(look.colour, 0.25),
    'stroke-width': 3,
  });
  const fold = path('M-184 -504H184L183 -480H-183Z', lighter(look.colour, 0.2));
  const staple = (x: number) => line(`M${x - 14} -330H${x + 14}`, '#d8d2c6', 5);
  return (
    floor(380) +
    path(outline, '#fff8ea', { opacity: 0.5 }) +
    el('defs', {}, clip) +
    el('g', { 'clip-path': 'url(#bag)' }, food) +
    path(outline, 'none', { stroke: '#fffaf0', 'stroke-width': 5, opacity: 0.75 }) +
    gloss +
    card +
    fold +
    staple(-120) +
    staple(120) +
    place(label('strip', 322, 134, look), { y: -408 })
  );
};

/** A pouch that stands, with a round window on what is in it. */
export const pouch: DrawPack = (random, look) => {
  const { colour } = look;
  const outline =
    'M-172 -500H172C164 -380 186 -160 186 -24Q96 10 0 10Q-96 10 -186 -24C-186 -160 -164 -380 -172 -500Z';
  const shade = 'M172 -500C164 -380 186 -160 186 -24Q150 -10 112 -4C128 -160 116 -380 128 -500Z';
  const gusset = 'M-186 -30Q0 -92 186 -30Q96 10 0 10Q-96 10 -186 -30Z';
  const window = random.pick([
    'M-96 0A96 78 0 1 0 96 0A96 78 0 1 0 -96 0Z',
    'M0 -84C70 -60 112 0 96 62Q0 92 -96 62C-112 0 -70 -60 0 -84Z',
  ]);
  const clip = el('clipPath', { id: 'pouch' }, path(window, '#000'));
  const food = place(fillBehindGlass(random, look.serving, 240, 190), { x: -120, y: -95 });
  const seen =
    el('defs', {}, clip) +
    el(
      'g',
      { 'clip-path': 'url(#pouch)' },
      food + path('M-120 -95H-60L-110 95H-120Z', '#fffaf0', { opacity: 0.4 }),
    ) +
    path(window, 'none', { stroke: darker(colour, 0.3), 'stroke-width': 5 });
  const crimps = Array.from({ length: 22 }, (_, index) => `M${-160 + index * 15.2} -494V-458`).join('');
  return (
    floor(380) +
    path(outline, colour, { stroke: darker(colour, 0.3), 'stroke-width': 3 }) +
    path(shade, '#2e1508', { opacity: 0.16 }) +
    path('M-172 -500C-164 -380 -186 -160 -186 -24L-158 -14C-156 -160 -140 -380 -146 -500Z', '#fffaf0', {
      opacity: 0.2,
    }) +
    line(crimps, darker(colour, 0.18), 4) +
    line('M-170 -452H170', darker(colour, 0.2), 4) +
    path('M-24 -478a10 8 0 0 1 10 -8h28a10 8 0 0 1 0 16h-28a10 8 0 0 1 -10 -8Z', darker(colour, 0.5)) +
    path(gusset, darker(colour, 0.18)) +
    place(label(random.pick(['card', 'arch']), 258, 218, look), { y: -318 }) +
    place(seen, { y: -122, scale: 0.92 })
  );
};
