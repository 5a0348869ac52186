import { spawn } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStage } from '../src/settings.ts';
import type { Stage } from '../src/stage.ts';
import { aws } from './aws.ts';
import { deadLetters } from './letters.ts';
import { preflight } from './preflight.ts';
import { newPair } from './vapid.ts';

/** Newer ones refuse the library's templates. */
const cdk = 'aws-cdk@2.1148.1';
const folder = join(import.meta.dirname, '..');

const usage = `npm run cloud -- WORD --stage dev|staging|production

  check     says what a deployment would fail on
  synth     writes the templates to .tmp/cdk.out; needs neither account nor network
  diff      what a deployment would change
  deploy    checks, then deploys all stacks
  letters   what Lambda gave up on; with --again, does it anew
  vapid     makes a pair for Web Push; needs no stage`;

function runCdk(stage: Stage, ...words: string[]): Promise<number> {
  return new Promise((done) => {
    spawn('npx', ['--yes', cdk, ...words], {
      cwd: folder,
      env: { ...process.env, STAGE: stage.name },
      stdio: 'inherit',
    }).on('close', (code) => done(code ?? 1));
  });
}

const hasAddress = (host: string): Promise<boolean> =>
  lookup(host).then(
    () => true,
    () => false,
  );

async function check(stage: Stage): Promise<number> {
  const faults = await preflight(stage, { aws, hasAddress });
  for (const fault of faults) console.error(`- ${fault}`);
  if (faults.length === 0) console.log(`${stage.name} is ready to be deployed.`);
  return faults.length === 0 ? 0 : 1;
}

async function showLetters(stage: Stage, again: boolean): Promise<number> {
  for (const { name, letters, done } of await deadLetters(stage, aws, { again })) {
    console.log(`${name}: ${letters.length}${done ? ', done anew' : ''}`);
    for (const letter of letters) console.log(`  ${letter}`);
  }
  return 0;
}

type Words = Record<string, (stage: Stage, again: boolean) => Promise<number>>;
const words: Words = {
  check,
  synth: (stage) => runCdk(stage, 'synth', '--quiet', '--output', '../.tmp/cdk.out'),
  diff: (stage) => runCdk(stage, 'diff'),
  deploy: async (stage) =>
    (await check(stage)) || runCdk(stage, 'deploy', '--all', '--require-approval', 'any-change'),
  letters: showLetters,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stage: { type: 'string' }, again: { type: 'boolean', default: false } },
});
if (positionals[0] === 'vapid') {
  const { publicKey, privateKey } = newPair();
  console.log(`vapidPublicKey, for infra/stages/STAGE.json:\n  ${publicKey}`);
  console.log(`VAPID_PRIVATE_KEY, for the secret of the stage and nowhere else:\n  ${privateKey}`);
  process.exit(0);
}
const act = words[positionals[0] ?? ''];
if (!act) {
  console.error(usage);
  process.exit(2);
}
try {
  process.exit(await act(readStage(values.stage ?? process.env.STAGE), values.again));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
