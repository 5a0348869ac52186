import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fetchPlatform } from './edge/platform.ts';

/** `npm run check:infra`: templates, rights and commands of the cloud, then the edge, whose types are fetched first. */
const root = join(import.meta.dirname, '../..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

const run = (...command: string[]): Promise<number> =>
  new Promise((done) => {
    spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }).on('close', (code) => done(code ?? 1));
  });

await fetchPlatform();
const codes = [
  await run(vitest, 'run', '--project', 'unit', 'infra'),
  await run(vitest, 'run', '--project', 'system', 'tests/infra', 'tests/lambda'),
  await run(vitest, 'run', '--project', 'edge'),
];
process.exit(codes.every((code) => code === 0) ? 0 : 1);
