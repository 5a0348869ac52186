import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@rasa/local/build';
import { billOf } from './bill.ts';
import { costPage } from './page.ts';
import { measureAll } from './scene.ts';
import { thingsOfProduction } from './things.ts';

/** `npm run cost`: what each action takes of the table, and what a month costs; writes `docs/cost.md`. */
const measured = await measureAll();
const things = thingsOfProduction();
const bills = [50, 1000, 50_000].map((sellers) => billOf(sellers, measured, things));
await writeFile(join(root, 'docs/cost.md'), costPage(measured, bills));
const monthlyUsd = Object.fromEntries(
  bills.map(({ sellers, usd }) => [String(sellers), Number(usd.toFixed(2))]),
);
console.log(JSON.stringify({ units: measured.units, monthlyUsd }));
process.exit(0);
