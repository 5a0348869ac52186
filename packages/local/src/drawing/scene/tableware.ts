import { darker, lighter } from '../colour.ts';
import { ellipse, line, path } from '../svg.ts';

/** A tumbler with a drink, standing on 0/0, about 230 high. */
export function glass(drink: string, hot: boolean): string {
  const steam = 'M-26 -250C-44 -276 -6 -290 -24 -318M22 -252C6 -276 42 -292 22 -322';
  return (
    ellipse(14, 2, [86, 20], '#2e1508', { opacity: 0.28 }) +
    path('M-84 -232L-66 -8Q0 10 66 -8L84 -232Z', '#fffaf0', { opacity: 0.4 }) +
    path('M-76 -190L-60 -14Q0 0 60 -14L76 -190Z', drink) +
    path('M36 -190L28 -6Q46 -8 60 -14L76 -190Z', darker(drink, 0.25), { opacity: 0.6 }) +
    ellipse(0, -190, [76, 16], lighter(drink, 0.3)) +
    ellipse(-14, -192, [38, 7], lighter(drink, 0.6), { opacity: 0.7 }) +
    path('M-68 -214L-54 -30H-40L-50 -214Z', '#fffaf0', { opacity: 0.45 }) +
    line('M-84 -232L-66 -8Q0 10 66 -8L84 -232', '#fffaf0', 5, { opacity: 0.75 }) +
    ellipse(0, -232, [84, 17], 'none', { stroke: '#fffaf0', 'stroke-width': 5, opacity: 0.85 }) +
    (hot ? line(steam, '#fffaf0', 6, { opacity: 0.45 }) : '')
  );
}

/** A wooden spoon from above, its bowl at 0/0. */
export function spoon(): string {
  return (
    ellipse(14, 18, [64, 46], '#2e1508', { opacity: 0.25 }) +
    line('M50 12L330 30', '#2e1508', 26, { opacity: 0.2 }) +
    path('M44 -12L330 -14Q346 0 330 14L44 12Z', '#a8713c', { stroke: '#7a4e26', 'stroke-width': 4 }) +
    ellipse(0, 0, [66, 46], '#b9824a', { stroke: '#7a4e26', 'stroke-width': 4 }) +
    ellipse(-2, 2, [48, 31], '#8f5d30') +
    line('M70 -4H320', '#cf9e66', 5, { opacity: 0.8 })
  );
}
