import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSite, root } from '@rasa/local/build';
import { startMessageBox } from '@rasa/local/message-box/start';
import { type Child, freePort, startChild } from '../builders/child.ts';
import { publicOrigin, realShop } from '../builders/real-shop.ts';
import { clients, measured, ordersOf, rounded, stocked } from './orders.ts';

const readSeconds = 5;
const megabyte = 1_000_000;

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files.filter((one) => one.isFile()).map(async (one) => (await stat(join(one.parentPath, one.name))).size),
  );
  return sizes.reduce((all, size) => all + size, 0);
}

/** As a proxy on this machine hands it on. */
const asked = { accept: 'text/html', 'x-forwarded-host': new URL(publicOrigin).host };

async function readsOf(shop: Child, path: string): Promise<{ perSecond: number; p99Ms: number }> {
  const options = { url: shop.origin + path, headers: asked };
  await measured({ ...options, duration: 2 });
  const { perSecond, p99Ms } = await measured({ ...options, duration: readSeconds });
  return { perSecond: rounded(perSecond, 0), p99Ms };
}

/** The nightly export, of a shop that goes on meanwhile. */
async function exportSeconds(data: string, to: string): Promise<number> {
  const began = performance.now();
  const script = join(root, 'packages/local/src/export.ts');
  await promisify(execFile)(process.execPath, [script, '--data', data, '--to', to]);
  return rounded((performance.now() - began) / 1000, 1);
}

/**
 * What a real shop on this machine carries: pages and orders a second by the paths that a proxy uses, each order on the
 * disk before it is answered; memory, room on the disk, the nightly export, and the start after a power cut.
 */
export async function machine(): Promise<object> {
  await buildSite();
  const folder = await mkdtemp(join(tmpdir(), 'rasa-bench-'));
  const data = join(folder, 'data');
  const box = await startMessageBox();
  const options = {
    ...{ folder: data, port: await freePort(), script: 'tests/builders/shop-child.ts' },
    env: { ...realShop(box.url), ...stocked },
  };
  let shop = await startChild(options);
  try {
    const memory = async () => rounded((await shop.used()).memoryBytes / megabyte, 0);
    const begin = { bytes: await bytesIn(data), memoryMB: await memory() };
    const home = await readsOf(shop, '/');
    const list = await readsOf(shop, '/api/offers?limit=24');
    const orders = await ordersOf(shop);
    const after = { bytes: await bytesIn(data), memoryMB: await memory() };
    const exported = await exportSeconds(data, join(folder, 'export'));
    await shop.kill();
    shop = await startChild(options);
    return {
      ...{
        cores: availableParallelism(),
        processor: cpus()[0]?.model,
        load: rounded(loadavg()[0]!, 1),
        clients,
      },
      ...{ home, list },
      orders: {
        perSecond: rounded(orders.perSecond, 1),
        ...{ p50Ms: orders.p50Ms, p99Ms: orders.p99Ms, placed: orders.placed },
        cpuMsPerOrder: rounded(orders.cpuMsPerOrder, 2),
        diskBytesPerOrder: Math.round((after.bytes - begin.bytes) / orders.placed),
      },
      memoryMB: { idle: begin.memoryMB, afterOrders: after.memoryMB },
      exportSeconds: exported,
      readyAgainSeconds: rounded(shop.readySeconds, 1),
    };
  } finally {
    await shop.kill();
    await box.close();
    await rm(folder, { recursive: true, force: true });
  }
}
