import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const loading = 'sample-loading';
const loaded = 'sample-loaded';

export const hasSample = (folder: string): boolean => existsSync(join(folder, loaded));

function isAtWork(processId: number): boolean {
  // In a container every start may have the same number, so our own says nothing.
  if (processId === process.pid) return false;
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

/**
 * Takes away what a load left that was ended half-way. The mark stands only in folders that were empty before it, so
 * nothing else is in there; it goes last, so that this may be ended half-way too.
 */
async function clearHalfLoaded(folder: string): Promise<void> {
  const mark = join(folder, loading);
  const loader = await readFile(mark, 'utf8').catch(() => undefined);
  if (loader === undefined) return;
  if (isAtWork(Number(loader)))
    throw new Error(`process ${loader} is loading the sample into ${folder}; wait for it, or end it`);
  for (const name of await readdir(folder))
    if (name !== loading) await rm(join(folder, name), { recursive: true, force: true });
  await rm(mark);
}

/**
 * Makes a folder ready to be started from: whole data, or none.
 * @returns whether there is none
 */
export async function readyFolder(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  await clearHalfLoaded(folder);
  return (await readdir(folder)).length === 0;
}

/** Marked before anything is written. Of two starts at once the second is refused. */
export const markLoading = (folder: string): Promise<void> =>
  writeFile(join(folder, loading), String(process.pid), { flag: 'wx' });

export const markLoaded = (folder: string): Promise<void> =>
  rename(join(folder, loading), join(folder, loaded));
