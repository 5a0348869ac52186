import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * All of it, in one word: the check, then every other test. The last line says how many passed and failed; a step
 * that broke before it could count is a failure too.
 */
const root = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'rasa-tests-'));

function run(command: string[]): Promise<number> {
  return new Promise((done) => {
    spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).on(
      'close',
      (code) => done(code ?? 1),
    );
  });
}

type Report = { numPassedTests: number; numFailedTests: number; success: boolean };

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const reporters = (file: string) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];

async function counted(code: number, file: string) {
  const report = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as Report)
    .catch(() => undefined);
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const unitFile = join(folder, 'unit.json');
const systemFile = join(folder, 'system.json');
const unit = await counted(await run([join(root, 'tests/check.ts'), ...reporters(unitFile)]), unitFile);
const system = await counted(
  await run([vitest, 'run', '--project', 'system', '--project', 'browser', ...reporters(systemFile)]),
  systemFile,
);
await rm(folder, { recursive: true, force: true });

const passed = unit.passed + system.passed;
const failed = unit.failed + system.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
