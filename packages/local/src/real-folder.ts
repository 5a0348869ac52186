import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '@rasa/functions/world';
import { CannotStart } from './cannot-start.ts';
import { firstAdminEmail } from './founding.ts';
import { sampleAccounts } from './sample/account.ts';

const mark = (folder: string): string => join(folder, 'real-shop');
/** What a practice shop keeps beside its data: orders there were paid by cards that are none. */
const practiceLeaves = ['sample-loaded', 'sample-loading', 'messages', 'stripe'];

/** Makes a folder the real shop's for good. @throws CannotStart where somebody practised in it */
export async function claimFolder(folder: string, origin: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const left = practiceLeaves.filter((name) => existsSync(join(folder, name)));
  if (left.length > 0)
    throw new CannotStart(
      `${folder} was practised in (${left.join(', ')}). A real shop begins in a new folder: give another DATA_DIR. What was entered without the sample moves by npm run export and npm run import.`,
    );
  await writeFile(mark(folder), `${origin}\n`);
}

/** Practice moves clocks, pays by no card and sends nothing: never over a real shop's data. @throws CannotStart */
export async function refuseRealFolder(folder: string): Promise<void> {
  const origin = await readFile(mark(folder), 'utf8').catch(() => undefined);
  if (origin !== undefined)
    throw new CannotStart(
      `${folder} belongs to the real shop ${origin.trim()}. Start it with PUBLIC_ORIGIN and the rest of its settings, or practise on a copy: npm run export, then npm run import -- --quiet.`,
    );
}

/** The sample's people sign in by numbers that may be somebody's. @throws CannotStart where they came along by an import */
export async function refuseSamplePeople({ store }: World): Promise<void> {
  const found: string[] = [];
  for (const { signIn } of sampleAccounts) {
    if (signIn === firstAdminEmail) continue;
    const account = signIn.includes('@')
      ? await store.accounts.getByEmail(signIn)
      : await store.accounts.getByPhone(signIn.replace(/^0/, '+62').replaceAll('-', ''));
    if (account?.status === 'active') found.push(signIn);
  }
  if (found.length > 0)
    throw new CannotStart(
      `This data holds the sample's accounts (${found.join(', ')}), whom anybody knows. A real shop begins without the sample: SEED=none, or an empty folder.`,
    );
}
