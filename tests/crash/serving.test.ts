import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort } from '../builders/child.ts';
import { crash } from './serving.ts';

it('a server killed 20 times in the middle of orders loses nothing, tears nothing, and sells nothing twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rasa-crash-'));
  try {
    const report = await crash({ folder, port: await freePort(), kills: 20, ordersPerKill: 60, seed: 1 });
    expect(report).toMatchObject({ kills: 20, lost: 0, torn: 0, mismatches: 0 });
    expect(report.acknowledged).toBeGreaterThan(1200);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);
