import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `npm run rights`: writes down anew what each function does. What changed is looked at before it is committed. */
const root = join(import.meta.dirname, '../..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
spawn(
  process.execPath,
  [vitest, 'run', '--project', 'system', 'tests/infra/rights.test.ts', '-t', 'each function may'],
  {
    cwd: root,
    env: { ...process.env, WRITE_RIGHTS: join(root, 'infra/rights.json') },
    stdio: 'inherit',
  },
).on('close', (code) => process.exit(code ?? 1));
