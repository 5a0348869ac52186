import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '@rasa/local/build';
import { freePort } from '../builders/child.ts';
import { crash } from './serving.ts';

/** `npm run crash -- --kills N`: kill -9 of the serving process; one JSON object as the last line. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    orders: { type: 'string', default: '140' },
    seed: { type: 'string', default: '1' },
  },
});
await buildSite();
const folder = await mkdtemp(join(tmpdir(), 'rasa-crash-'));
const report = await crash({
  folder,
  port: await freePort(),
  kills: Number(values.kills),
  ordersPerKill: Number(values.orders),
  seed: Number(values.seed),
});
await rm(folder, { recursive: true, force: true });
console.log(JSON.stringify(report));
process.exit(report.lost + report.torn + report.mismatches === 0 ? 0 : 1);
