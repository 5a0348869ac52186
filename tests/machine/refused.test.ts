import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFolder, refuseRealFolder, refuseSamplePeople } from '@rasa/local/real-folder';
import { sampleAccounts } from '@rasa/local/sample/account';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../builders/child.ts';
import { savedAccount, savedSeller, savedUnit } from '../builders/people.ts';
import { realShop } from '../builders/real-shop.ts';
import { testWorld } from '../builders/world.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rasa-refused-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function said(env: Record<string, string>): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, [join(root, 'packages/local/src/start.ts')], {
    env: { ...process.env, PORT: String(await freePort()), ...env },
  });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

describe('a real shop', () => {
  test('without its settings does not begin, and says all that is missing', async () => {
    const { code, text } = await said({ PUBLIC_ORIGIN: 'https://toko.rasadesa.id', DATA_DIR: folder });
    expect(code).toBe(78);
    expect(text).toMatch(
      /cannot be started like this:\n- ADMIN_EMAIL[\s\S]*STRIPE_SECRET_KEY[\s\S]*MAIL_FROM/,
    );
    expect(text).not.toContain('    at ');
  });

  test.each(['sample-loaded', 'sample-loading', 'messages', 'stripe'])(
    'is not begun in a folder where somebody practised (%s)',
    async (left) => {
      const practised = join(folder, `with-${left}`);
      await mkdir(practised);
      await writeFile(join(practised, left), '');
      await expect(claimFolder(practised, 'https://toko.rasadesa.id')).rejects.toThrow(
        /was practised in.*another DATA_DIR/,
      );
    },
  );

  test('keeps its folder from practice, which begins anywhere else', async () => {
    const real = join(folder, 'real');
    await expect(refuseRealFolder(real)).resolves.toBeUndefined();
    await claimFolder(real, 'https://toko.rasadesa.id');
    await claimFolder(real, 'https://toko.rasadesa.id');
    const { code, text } = await said({ PUBLIC_ORIGIN: '', DATA_DIR: real });
    expect(code).toBe(1);
    expect(text).toMatch(/belongs to the real shop https:\/\/toko\.rasadesa\.id\..*PUBLIC_ORIGIN/);
  });

  test('is not opened over the people of the sample', async () => {
    const world = await testWorld();
    const { unitId } = await savedUnit(world);
    await savedAccount(world, { email: 'admin@rasadesa.example', unitId, roles: ['admin'] });
    await expect(refuseSamplePeople(world)).resolves.toBeUndefined();
    const seller = sampleAccounts.find(({ signIn }) => signIn.startsWith('08'))!.signIn;
    await savedSeller(world, unitId, { phone: seller.replace(/^0/, '+62').replaceAll('-', '') });
    await expect(refuseSamplePeople(world)).rejects.toThrow(new RegExp(`sample.*${seller}`));
  });

  test('takes no folder inside the program', async () => {
    const { code, text } = await said({ ...realShop('http://127.0.0.1:1'), DATA_DIR: join(root, '.tmp/x') });
    expect(code).toBe(78);
    expect(text).toContain('outside of the program');
  });
});
