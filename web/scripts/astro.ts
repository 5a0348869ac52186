/** Runs Astro after the messages are compiled, and never reports to anyone. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileMessages } from './messages.ts';

const web = path.join(import.meta.dirname, '..');
const binary = path.join(
  path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);

await compileMessages(web);
const astro = spawn(process.execPath, [binary, ...process.argv.slice(2)], {
  cwd: web,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
astro.on('exit', (code) => process.exit(code ?? 1));
// Who ends this ends Astro: a server left behind would keep its port.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => astro.kill(signal));
