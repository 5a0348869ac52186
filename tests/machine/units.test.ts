import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { publicShopFaults } from '@rasa/local/public-shop';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const deploy = join(root, 'deploy');
const tool = '/usr/bin/systemd-analyze';

/** What systemd finds in the units, with this checkout where they expect one. */
async function verified(change = (unit: string): string => unit): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-units-'));
  try {
    const names = (await readdir(deploy)).filter((name) => /\.(service|timer)$/.test(name));
    expect(names).toHaveLength(3);
    for (const name of names) {
      const unit = (await readFile(join(deploy, name), 'utf8')).replaceAll('/opt/rasa-desa', root);
      await writeFile(join(folder, name), change(unit));
    }
    const paths = names.map((name) => join(folder, name));
    const { stdout, stderr } = await promisify(execFile)(tool, ['verify', '--man=no', ...paths]).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    // Others of this machine's own are looked at along the way.
    return `${stdout}${stderr}`
      .split('\n')
      .filter((line) => line.includes('rasa-desa'))
      .join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.skipIf(!existsSync(tool))('systemd finds nothing wrong with the units, and would', async () => {
  expect(await verified()).toBe('');
  expect(await verified((unit) => unit.replace('ExecStart=', 'ExecStrt='))).toContain('ExecStrt');
  expect(await verified((unit) => unit.replace('bin/node', 'bin/nod'))).toContain('not executable');
});

test('scripts that the units call are there', async () => {
  const units = await Promise.all(
    ['rasa-desa.service', 'rasa-desa-export.service'].map((name) => readFile(join(deploy, name), 'utf8')),
  );
  const scripts = units.flatMap((unit) => unit.match(/packages\/\S+\.ts/g) ?? []);
  expect(scripts).toHaveLength(2);
  for (const script of scripts) expect(existsSync(join(root, script)), script).toBe(true);
});

test('the example of settings names all that a real shop needs, and is refused until it is filled in', async () => {
  const example = await readFile(join(deploy, 'environment.example'), 'utf8');
  const given = { ...parseEnv(example), DATA_DIR: '/var/lib/rasa-desa' };
  expect(publicShopFaults(given)).toEqual([
    expect.stringContaining('PUBLIC_ORIGIN'),
    expect.stringContaining('ADMIN_EMAIL'),
    expect.stringContaining('STRIPE_SECRET_KEY'),
    expect.stringContaining('STRIPE_WEBHOOK_SECRET'),
    expect.stringContaining('AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY missing'),
  ]);
  const filled = {
    ...given,
    PUBLIC_ORIGIN: 'https://toko.rasadesa.id',
    ADMIN_EMAIL: 'kepala@rasadesa.id',
    STRIPE_SECRET_KEY: ['sk', 'live', '0'.repeat(12)].join('_'),
    STRIPE_WEBHOOK_SECRET: ['whsec', '0'.repeat(24)].join('_'),
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'pair',
    MAIL_FROM: 'Rasa Desa <halo@rasadesa.id>',
  };
  expect(publicShopFaults(filled)).toEqual([]);
});
