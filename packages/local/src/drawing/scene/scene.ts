import { serveFromAbove, serveFromChair, strew } from '../food/serving.ts';
import { emblemNames } from '../pack/label.ts';
import { packs } from '../pack/pack.ts';
import type { Palette } from '../palette.ts';
import type { Random } from '../random.ts';
import type { Subject } from '../subject/subject.ts';
import { circle, place, polar } from '../svg.ts';
import { type Vessel, vesselFromAbove, vesselFromChair } from '../vessel.ts';
import { ornament } from './ornament.ts';
import { cloth, glow, planks, table, wall } from './room.ts';
import { glass, spoon } from './tableware.ts';

/** The package and a serving on a table before a patterned wall. */
export function tableScene(subject: Subject): string {
  const random = subject.random('table');
  const { palette, look } = subject;
  const side = random.pick([-1, 1]);
  const packX = 640 - side * random.between(228, 250);
  const dishX = 640 + side * random.between(232, 252);
  const mirrored = random.pick([-1, 1] as const);
  const hung = place(ornament(random, palette), {
    x: dishX + side * random.between(10, 50),
    scale: [mirrored, 1],
  });
  const second = place(drawPack(subject), {
    x: packX + (random.next() < 0.5 ? -125 : 125),
    y: 652,
    scale: 1.08,
  });
  const drink = look.drink
    ? place(glass(look.drink.colour, look.drink.hot), { x: dishX + side * 175, y: 652, scale: 1.15 })
    : '';
  return (
    wall(random, palette) +
    hung +
    table(random, palette) +
    second +
    place(drawPack(subject), { x: packX, y: 748, scale: 1.3 }) +
    drink +
    dish(subject, random, dishX) +
    foreground(subject, random, side, dishX) +
    glow()
  );
}

function dish({ look, palette }: Subject, random: Random, x: number): string {
  const deep = look.vessel === 'bowl' || look.vessel === 'cobek' || look.vessel === 'basket';
  const radius = deep ? 262 : look.vessel === 'leaf' ? 272 : 312;
  const vessel = vesselFromChair(look.vessel, radius, vesselColour(palette, look.colour));
  return place(inVessel(vessel, serveFromChair(random, look.serving, radius)), { x, y: deep ? 668 : 722 });
}

/** Some of what it is made of, and a few pieces that fell beside the dish. */
function foreground({ look, ingredients }: Subject, random: Random, side: number, dishX: number): string {
  const sketches = random.shuffled(ingredients.slice(0, 3));
  const spots = [
    [640 - side * 420, 880, 0.98],
    [640 - side * 205, 890, 0.84],
    [dishX + side * 245, 896, 0.84],
  ] as const;
  const small = spots.map(([x, y, scale], index) => {
    const sketch = sketches[index];
    return sketch ? lay(sketch(random), { x, y, scale: [scale, scale * 0.8] }, random.between(-16, 16)) : '';
  });
  const { serving } = look;
  if (serving.kind !== 'pieces' || serving.size >= 75) return small.join('');
  const fallen = [
    [dishX - side * 90, 905],
    [dishX + side * 40, 920],
  ] as const;
  return strew(random, serving, serving.size, fallen) + small.join('');
}

/** The food alone, near and from above. */
export function closeScene(subject: Subject): string {
  const random = subject.random('close');
  const { palette, look } = subject;
  const ground = cloth(random, palette);
  const x = 640 + random.between(-70, 70);
  const vessel = vesselFromAbove(look.vessel, 468, vesselColour(palette, look.colour));
  const food = serveFromAbove(random, look.serving, 468);
  const corners = [
    [125, 130],
    [1155, 130],
    [125, 830],
    [1155, 830],
  ] as const;
  const sketches = random.shuffled(subject.ingredients.slice(0, 3));
  const around = random.shuffled(corners).map(([left, top], index) => {
    const sketch = sketches[index];
    return sketch && index < 3
      ? lay(sketch(random), { x: left, y: top, scale: 1.3 }, random.between(-30, 30))
      : '';
  });
  const ladle =
    look.serving.kind === 'pieces' ? '' : place(spoon(), { x: x + 190, y: 560, turn: -38, scale: 1.25 });
  return ground + around.join('') + place(inVessel(vessel, food), { x, y: 490 }) + ladle + glow();
}

/** What it is made of, laid around a serving of it. */
export function ingredientScene(subject: Subject): string {
  const random = subject.random('ingredients');
  const { palette, look, ingredients } = subject;
  // Six or eight, so that none stands right above or below the dish, where there is little room.
  const count = ingredients.length > 6 ? 8 : 6;
  const start = (count === 6 ? 0 : 22.5) + random.between(-6, 6);
  const laid = random.shuffled(Array.from({ length: count }, (_, index) => index % ingredients.length));
  const around = laid.map((ingredient, index) => {
    const [x, y] = polar(start + (index * 360) / count, 1);
    const where = {
      x: 640 + x * 490,
      y: 480 + y * (count === 6 ? 372 : 350),
      scale: count === 6 ? 1.6 : 1.4,
    };
    const sketch = ingredients[ingredient];
    return sketch ? lay(sketch(random), where, random.between(-30, 30)) : '';
  });
  const vessel = vesselFromAbove(look.vessel, 282, vesselColour(palette, look.colour));
  const food = serveFromAbove(random, look.serving, 282);
  return (
    planks(random, palette) + around.join('') + place(inVessel(vessel, food), { x: 640, y: 480 }) + glow()
  );
}

const inVessel = ({ behind, before }: Vessel, food: string) => behind + food + before;

function lay(drawn: string, where: Parameters<typeof place>[1], turn: number): string {
  return place(circle(8, 12, 70, '#2e1508', { opacity: 0.1 }) + place(drawn, { turn }), where);
}

function drawPack({ random, look, palette, pack, name }: Subject): string {
  const own = random('pack');
  const dark = palette.accent === '#e0a030' ? '#8c3b1e' : palette.accent;
  const style = {
    name,
    ink: own.pick([dark, '#8c3b1e', '#3d6b3a', '#b4532a']),
    emblem: own.pick(emblemNames),
  };
  return packs[pack](own, { ...style, paper: '#fdf6ec', serving: look.serving, colour: look.colour });
}

/** A plate's rim takes the room's colour, unless the package beside it has it already. */
function vesselColour(palette: Palette, packColour: string): string {
  return palette.accent === packColour ? '#33495a' : palette.accent;
}
