/**
 * Speaks the help of the seller's screens with espeak-ng, as a placeholder until somebody records it:
 * `npm run voice`. What a person recorded (a file that this command did not make) is left alone; words that changed
 * are spoken anew. Needs `espeak-ng` and `ffmpeg` on the path; the sounds are kept with the source, so that a build does not.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const sounds = join(import.meta.dirname, '../public/suara');
const list = join(import.meta.dirname, '../voice/spoken.json');

/** For each sound that this command made: the words it says, and the file as it was made. */
type Spoken = Record<string, { words: string; file: string }>;

const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

async function speak(words: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'suara-'));
  const wave = join(folder, 'words.wav');
  await run('espeak-ng', ['-v', 'id', '-s', '140', '-w', wave, words]);
  const small = ['-ac', '1', '-ar', '16000', '-b:a', '16k', '-map_metadata', '-1', '-fflags', '+bitexact'];
  await run('ffmpeg', ['-y', '-loglevel', 'error', '-i', wave, ...small, '-codec:a', 'libmp3lame', file]);
  await rm(folder, { recursive: true });
}

const scripts = JSON.parse(await readFile(join(sounds, 'naskah.json'), 'utf8')) as Record<string, string>;
const spoken = JSON.parse(await readFile(list, 'utf8').catch(() => '{}')) as Spoken;
const next: Spoken = {};
for (const [name, words] of Object.entries(scripts)) {
  const file = join(sounds, `${name}.mp3`);
  const made = spoken[name];
  const there = await readFile(file).catch(() => undefined);
  const isRecorded = there !== undefined && made?.file !== hashOf(there);
  if (isRecorded) continue;
  if (!there || made?.words !== hashOf(words)) await speak(words, file);
  next[name] = { words: hashOf(words), file: hashOf(await readFile(file)) };
}
await writeFile(list, `${JSON.stringify(next, null, 2)}\n`);
console.log(
  `${Object.keys(next).length} spoken, ${Object.keys(scripts).length - Object.keys(next).length} recorded`,
);
