import { parseArgs } from 'node:util';
import { inParallel } from '../sim/parallel.ts';

/** `npm run faults -- --histories N --seed S`: N markets on the embedded database; one JSON object as the last line. */
const { values } = parseArgs({
  options: { histories: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});
const report = await inParallel(new URL('./worker.ts', import.meta.url), {
  histories: Number(values.histories),
  seed: Number(values.seed),
});
console.log(JSON.stringify(report));
process.exit(report.violations === 0 ? 0 : 1);
