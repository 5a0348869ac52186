import { machine } from './machine.ts';
import { orders } from './orders.ts';
import { reads } from './reads.ts';
import { smoke } from './smoke.ts';
import { workshop } from './workshop.ts';

/** `npm run bench -- <name>` measures and prints one JSON object as its last line. */
const benches: Record<string, () => Promise<object>> = { machine, orders, reads, smoke, workshop };

const name = process.argv[2] ?? 'smoke';
const bench = benches[name];
if (!bench) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
console.log(JSON.stringify(await bench()));
process.exit(0);
