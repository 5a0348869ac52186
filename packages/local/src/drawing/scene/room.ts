import { darker, lighter } from '../colour.ts';
import type { Palette } from '../palette.ts';
import { type PatternName, pattern } from '../pattern.ts';
import type { Random } from '../random.ts';
import { el, line, path, rect } from '../svg.ts';

export const sceneSize = { width: 1280, height: 960 } as const;
const { width, height } = sceneSize;

/** Where the table's far edge meets the wall. */
export const tableTop = 574;

const patternNames: readonly PatternName[] = [
  ...(['kawung', 'parang', 'truntum', 'ceplok'] as const),
  ...(['gringsing', 'anyaman', 'lurik'] as const),
];

export function wall(random: Random, palette: Palette): string {
  const scale = random.between(0.85, 1.15);
  const fill = pattern('wall', random.pick(patternNames), palette.wall, palette.motif, scale);
  const stops = stop(0, '#3a1a0a', 0) + stop(0.7, '#3a1a0a', 0) + stop(1, '#3a1a0a', 0.3);
  const dusk = el('linearGradient', { id: 'dusk', x1: 0, y1: 0, x2: 0, y2: 1 }, stops);
  const box = [0, 0, width, tableTop + 10] as const;
  return el('defs', {}, fill + dusk) + rect(box, 'url(#wall)') + rect(box, 'url(#dusk)');
}

/** Bare boards, or boards under a runner of woven cloth. */
export function table(random: Random, palette: Palette): string {
  const depth = height - tableTop;
  const bare =
    rect([0, tableTop, width, depth], palette.table) +
    boards(palette) +
    rect([0, tableTop, width, 12], lighter(palette.table, 0.25));
  if (random.next() < 0.4) return bare;
  const weave = random.pick(['lurik', 'truntum', 'kawung', 'anyaman'] as const);
  const fill = pattern('cloth', weave, palette.cloth, darker(palette.cloth, 0.1), 0.8);
  const wide = `M142 ${tableTop}L34 ${height}M1138 ${tableTop}L1246 ${height}`;
  const thin = `M158 ${tableTop}L58 ${height}M1122 ${tableTop}L1222 ${height}`;
  return (
    el('defs', {}, fill) +
    bare +
    path(`M120 ${tableTop}H1160L1280 ${height}H0Z`, 'url(#cloth)') +
    line(wide, palette.accent, 9, { opacity: 0.8 }) +
    line(thin, palette.accent, 3, { opacity: 0.8 })
  );
}

/** Boards run to where the eye looks. */
function boards(palette: Palette): string {
  const joints = [-560, -330, -110, 110, 330, 560].map(
    (x) => `M${640 + x * 0.72} ${tableTop + 10}L${640 + x * 1.35} ${height}`,
  );
  const grain = [-440, -220, 0, 230, 450].map(
    (x) => `M${640 + x * 0.75} 640L${640 + x * 0.95} 760M${640 + x * 1.1} 800L${640 + x * 1.22} 900`,
  );
  return (
    line(joints.join(''), darker(palette.table, 0.28), 5) +
    line(grain.join(''), darker(palette.table, 0.12), 4)
  );
}

/** The same table from above. */
export function planks(random: Random, palette: Palette): string {
  const seams = [190, 388, 584, 776].map((y) => `M0 ${y}H${width}`).join('');
  const grain = Array.from({ length: 26 }, () => {
    const [x, y, long] = [random.between(0, width), random.between(10, height - 10), random.between(90, 300)];
    const bend = random.between(-12, 12);
    return `M${x.toFixed(0)} ${y.toFixed(0)}q${(long / 2).toFixed(0)} ${bend.toFixed(0)} ${long.toFixed(0)} 0`;
  });
  return (
    rect([0, 0, width, height], palette.table) +
    line(grain.join(''), darker(palette.table, 0.14), 4) +
    line(seams, darker(palette.table, 0.32), 6) +
    line(seams, lighter(palette.table, 0.12), 2, { transform: 'translate(0 5)' })
  );
}

/** A batik cloth from above. */
export function cloth(random: Random, palette: Palette): string {
  const fill = pattern('ground', random.pick(patternNames), palette.wall, palette.motif, 1.3);
  return el('defs', {}, fill) + rect([0, 0, width, height], 'url(#ground)');
}

/** Morning light from the upper left. */
export function glow(): string {
  const stops = stop(0, '#fff3cf', 0.3) + stop(0.5, '#fff3cf', 0) + stop(1, '#2e1508', 0.22);
  const light = el('radialGradient', { id: 'glow', cx: 0.24, cy: 0.1, r: 1.05 }, stops);
  return el('defs', {}, light) + rect([0, 0, width, height], 'url(#glow)');
}

const stop = (offset: number, colour: string, opacity: number) =>
  el('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity });
