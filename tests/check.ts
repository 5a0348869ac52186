import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

type Step = { name: string; command: string[] };

/** One word that proves the tree: types, lint, dead code, import rules, unit tests. */
const messages: Step = {
  name: 'messages',
  command: [process.execPath, join(root, 'web/scripts/messages.ts')],
};
const lanes: Step[][] = [
  [
    {
      name: 'types',
      command: [process.execPath, 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
    },
    { name: 'pages', command: [process.execPath, join(root, 'web/scripts/astro.ts'), 'check'] },
  ],
  [
    { name: 'lint', command: [bin('biome'), 'check', '--error-on-warnings', '.'] },
    { name: 'dead code', command: [bin('knip')] },
    { name: 'unit tests', command: [bin('vitest'), 'run', '--project', 'unit', ...process.argv.slice(2)] },
  ],
];

type Result = { name: string; code: number; output: string; seconds: number };

function run({ name, command }: Step): Promise<Result> {
  const began = performance.now();
  return new Promise((done) => {
    const [file, ...args] = command;
    const child = spawn(file!, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('close', (code) =>
      done({ name, code: code ?? 1, output, seconds: (performance.now() - began) / 1000 }),
    );
  });
}

async function runLane(steps: Step[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) {
    const result = await run(step);
    results.push(result);
    console.log(`${result.code === 0 ? 'ok    ' : 'FAILED'} ${result.name} (${result.seconds.toFixed(1)} s)`);
    if (result.code !== 0) console.log(result.output);
  }
  return results;
}

const first = await runLane([messages]);
const results = [...first, ...(await Promise.all(lanes.map(runLane))).flat()];
process.exit(results.some((result) => result.code !== 0) ? 1 : 0);
