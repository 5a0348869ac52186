import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, dirname } from 'node:path';
import type { RunningFunction } from '../lambda/function.ts';
import { startRuntimeApi } from './runtime-api.ts';

/** A packaged function under AWS's own client, which asks a Runtime API for events as it does in Lambda. */
export async function startUnderRic<Answer>(
  ric: string,
  file: string,
  environment: Record<string, string>,
): Promise<RunningFunction<Answer>> {
  const api = await startRuntimeApi();
  const handler = `${basename(file).replace(/\.m?js$/, '')}.handler`;
  const child = spawn(process.execPath, [ric, handler], {
    cwd: dirname(file),
    env: {
      ...environment,
      AWS_LAMBDA_RUNTIME_API: api.address,
      LAMBDA_TASK_ROOT: dirname(file),
      _HANDLER: handler,
      AWS_LAMBDA_FUNCTION_NAME: 'tried',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      AWS_LAMBDA_LOG_GROUP_NAME: 'tried',
      AWS_LAMBDA_LOG_STREAM_NAME: 'tried',
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      log += text;
    });
  await Promise.race([
    api.loaded,
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} did not load:\n${log}`))),
  ]);
  return {
    invoke: (event) => api.invoke(event) as Promise<Answer>,
    log: () => log,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }
      await api.close();
    },
  };
}
