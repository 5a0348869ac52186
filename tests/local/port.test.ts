import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { freePort } from '../builders/child.ts';

test('a start where another program listens ends at once and says how to choose another port', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const root = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['packages/local/src/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: join(root, 'never-made') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(`PORT=${port + 1} npm start`);
});
