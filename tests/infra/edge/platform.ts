import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '@rasa/local/build';

/** The edge's library. It is fetched when the edge is checked, since it weighs as much as all the rest. */
const sst = '4.17.1';
export const platform = join(root, '.sst/platform');

async function isThere(): Promise<boolean> {
  const file = join(platform, 'version');
  const isComplete = existsSync(join(platform, 'config.d.ts')) && existsSync(join(platform, 'node_modules'));
  return isComplete && existsSync(file) && (await readFile(file, 'utf8')).trim().includes(sst);
}

/** Fetches SST's types and components unless they are there: no account, no Bun, no word to anybody. */
export async function fetchPlatform(): Promise<void> {
  if (await isThere()) return;
  const code = await new Promise((done) => {
    spawn('npx', ['--yes', `sst@${sst}`, 'install', '--stage', 'dev'], {
      cwd: root,
      env: { ...process.env, SST_SKIP_DEPENDENCY_CHECK: '1', SST_NO_BUN: '1', SST_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    }).on('close', done);
  });
  if (code !== 0) throw new Error(`sst install ended with ${code}`);
}
