import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@rasa/local/build';

/**
 * `npm run ric`: the packaged functions and the recorded events of `tests/lambda` once more, under AWS's own
 * `aws-lambda-ric` and a Runtime API server. On demand, since the client is built from C++ by its installation.
 */
const version = '4.0.2';
const folder = join(root, '.tmp', `ric-${version}`);
const client = join(folder, 'node_modules/aws-lambda-ric');
const tools = ['autoreconf', 'automake', 'libtoolize', 'cmake', 'g++', 'make', 'python3'];

const run = (command: string, words: string[], cwd: string, env = process.env): Promise<number> =>
  new Promise((done) => {
    spawn(command, words, { cwd, env, stdio: 'inherit' }).on('close', (code) => done(code ?? 1));
  });

function stopIfUnready(): void {
  if (process.platform !== 'linux') {
    console.error('aws-lambda-ric is built for Linux alone. Run it there, or in a container.');
    process.exit(2);
  }
  const missing = tools.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);
  if (missing.length === 0) return;
  console.error(
    `aws-lambda-ric is built from C++ when it is installed, and ${missing.join(', ')} cannot be found. On Debian or Ubuntu:\n  apt-get install autoconf automake libtool cmake g++ make python3`,
  );
  process.exit(2);
}

async function fetchClient(): Promise<void> {
  if (existsSync(join(client, 'rapid-client.node'))) return;
  stopIfUnready();
  console.log('Building aws-lambda-ric (once, some minutes) …');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const words = ['install', '--no-audit', '--no-fund', `aws-lambda-ric@${version}`];
  const code = await run('npm', words, folder);
  if (code !== 0 || !existsSync(join(client, 'rapid-client.node'))) {
    console.error('aws-lambda-ric could not be built; what was said above tells why.');
    process.exit(2);
  }
}

await fetchClient();
// What looks at the bundles alone has nothing to run.
const apart = ['size.test.ts', 'diet.test.ts'];
const tests = (await readdir(join(root, 'tests/lambda'))).filter(
  (name) => name.endsWith('.test.ts') && !apart.includes(name),
);
const words = ['run', '--project', 'system', ...tests.map((name) => `tests/lambda/${name}`)];
process.exit(
  await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...words], root, {
    ...process.env,
    LAMBDA_RIC: join(client, 'index.mjs'),
  }),
);
