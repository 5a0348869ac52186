import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What API Gateway is given back, payload 2.0. */
export type HttpAnswer = {
  statusCode: number;
  headers: Record<string, string>;
  cookies?: string[];
  body: string;
  isBase64Encoded: boolean;
};

export type RunningFunction<Answer> = {
  /** @throws Error when the function itself failed, as Lambda would count it. */
  invoke(event: object): Promise<Answer>;
  /** What it wrote to its log. */
  log(): string;
  [Symbol.asyncDispose](): Promise<void>;
};

type Reply = { id: number; answer?: unknown; error?: string };

/**
 * Loads a packaged function in a process that knows nothing but its environment; under AWS's own client where
 * `npm run ric` says where that lies.
 */
export async function startFunction<Answer = HttpAnswer>(
  file: string,
  environment: Record<string, string>,
): Promise<RunningFunction<Answer>> {
  const ric = process.env.LAMBDA_RIC;
  if (ric) return (await import('../ric/function.ts')).startUnderRic(ric, file, environment);
  const child = fork(join(import.meta.dirname, 'runtime.ts'), [file], {
    env: environment,
    execArgv: [],
    silent: true,
  });
  let log = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (text: Buffer) => {
      log += text;
    });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} did not load:\n${log}`))),
  ]);
  const waiting = new Map<number, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  let count = 0;
  return {
    invoke: (event) =>
      new Promise((done, failed) => {
        const id = ++count;
        waiting.set(id, ({ answer, error }) =>
          error === undefined ? done(answer as Answer) : failed(new Error(error)),
        );
        child.send({ id, event });
      }),
    log: () => log,
    async [Symbol.asyncDispose]() {
      // Ended by a signal, it has no code.
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
