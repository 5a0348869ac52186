import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../builders/child.ts';
import { realShop } from '../builders/real-shop.ts';
import { crash } from '../crash/serving.ts';

it('a real shop that is killed in the middle of orders loses nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-real-crash-'));
  try {
    const env = realShop('http://127.0.0.1:1');
    const options = { folder, port: await freePort(), kills: 2, ordersPerKill: 40, seed: 1, env };
    expect(await crash(options)).toMatchObject({ kills: 2, lost: 0, torn: 0, mismatches: 0 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);
