import { parseArgs } from 'node:util';
import { runPlanted } from './planted.ts';
import { simulate, tellViolations } from './simulate.ts';

/**
 * `npm run sim -- --histories N --seed S [--story]`: N markets out of the seeds from S on; one JSON object as the last
 * line. `npm run sim -- --planted`: the test of the test, which must catch every bug that is planted.
 */
// Refusals are part of every history, and nobody reads where they were thrown.
Error.stackTraceLimit = 0;

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    story: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
  },
});
const [histories, seed] = [Number(values.histories), Number(values.seed)];
if (values.planted) {
  const planted = await runPlanted({
    ...{ mostHistories: histories, seed },
    onCaught: ({ bug, caughtAfter, violation }) =>
      console.log(`${bug}: ${caughtAfter ?? 'never'} ${violation ?? ''}`),
  });
  console.log(JSON.stringify({ planted: planted.map(({ bug, caughtAfter }) => ({ bug, caughtAfter })) }));
  process.exit(planted.every(({ caughtAfter }) => caughtAfter !== null) ? 0 : 1);
}
const report = await simulate({
  ...{ histories, seed, telling: values.story },
  onHistory(history) {
    if (values.story) console.log(history.story.join('\n'));
    tellViolations(history);
  },
});
console.log(JSON.stringify(report));
process.exit(report.violations === 0 ? 0 : 1);
