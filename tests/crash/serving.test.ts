import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../builders/child.ts';
import { crash } from './serving.ts';

it('a server killed 15 times in the middle of orders loses nothing, tears nothing, and sells nothing twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-crash-'));
  try {
    const report = await crash({ folder, port: await freePort(), kills: 15, ordersPerKill: 140, seed: 1 });
    expect(report).toMatchObject({ kills: 15, lost: 0, torn: 0, mismatches: 0 });
    expect(report.acknowledged).toBeGreaterThanOrEqual(2000);
    console.log(JSON.stringify(report));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 900_000);
