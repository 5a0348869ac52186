import { parseArgs } from 'node:util';
import { openStage } from '../stage/stage.ts';
import { fuzz } from './fuzz.ts';

/** `npm run fuzz -- --requests 100000 --seed 7`; a failing line says how to make it again. */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    from: { type: 'string', default: '0' },
  },
});

await using stage = await openStage();
const began = performance.now();
const { faults, requests, statuses } = await fuzz(stage, {
  seed: Number(values.seed),
  from: Number(values.from),
  requests: Number(values.requests),
});
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`${requests} malformed requests in ${seconds} s (seed ${values.seed}):`, statuses);
for (const fault of faults) console.log(fault);
console.log(`${faults.length} wrong answers`);
process.exitCode = faults.length === 0 ? 0 : 1;
