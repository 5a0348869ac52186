import { pathToFileURL } from 'node:url';

/**
 * The part of Lambda's runtime that a function notices: a process with its own environment that loads one module and
 * is handed events as JSON.
 */
type Invocation = { id: number; event: unknown };

const { handler } = (await import(pathToFileURL(process.argv[2]!).href)) as {
  handler(event: unknown, context: object): Promise<unknown>;
};
const context = { awsRequestId: 'recorded', getRemainingTimeInMillis: () => 25_000 };

process.on('message', async ({ id, event }: Invocation) => {
  try {
    process.send!({ id, answer: await handler(event, context) });
  } catch (error) {
    process.send!({ id, error: String(error) });
  }
});
process.send!('loaded');
