import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isPortFree } from '@rasa/local/port';

const root = join(import.meta.dirname, '../..');

/** Below the ports that systems hand to outgoing connections (Linux: from 32768), so that none takes it meanwhile. */
const [lowestPort, highestPort] = [15_000, 32_000];

export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowestPort + Math.floor(Math.random() * (highestPort - lowestPort));
    if (await isPortFree(port)) return port;
  }
}

export type Child = {
  origin: string;
  process: ChildProcess;
  /** Seconds from the start of the process to its first answer. */
  readySeconds: number;
  output(): string;
  /** What the process has used of the processor, all its threads together, and holds of memory; `shop-child.ts` tells it. */
  used(): Promise<{ cpuMs: number; memoryBytes: number }>;
  /** As a power cut would: nothing is flushed, nothing is closed. */
  kill(): Promise<void>;
};

export type ChildOptions = {
  folder: string;
  port: number;
  script?: string;
  env?: Record<string, string>;
  patienceMilliseconds?: number;
};

/** The shop as a process of its own, ready when its health says so. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { folder, port, script = 'packages/local/src/start.ts', env = {} } = options;
  const { patienceMilliseconds = 180_000 } = options;
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, script)], {
    cwd: root,
    env: { ...process.env, PUBLIC_ORIGIN: '', ...env, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const keep = (text: Buffer) => {
    output = (output + text).slice(-200_000);
  };
  child.stdout!.on('data', keep);
  child.stderr!.on('data', keep);
  const origin = `http://localhost:${port}`;
  await ready(child, origin, () => output, patienceMilliseconds);
  return {
    origin,
    process: child,
    readySeconds: (performance.now() - began) / 1000,
    output: () => output,
    async used() {
      const told = once(child, 'message') as Promise<[{ cpuMs: number; memoryBytes: number }]>;
      child.send('used');
      return (await told)[0];
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function ready(
  child: ChildProcess,
  origin: string,
  output: () => string,
  patienceMilliseconds: number,
): Promise<void> {
  const until = performance.now() + patienceMilliseconds;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the shop ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined);
    if (answer?.ok && output().includes('is ready')) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  child.kill('SIGKILL');
  throw new Error(`the shop was not ready in time:\n${output()}`);
}
