import { type DeadLetterName, deadLetterNames } from '../src/queues.ts';
import { nameIn, type Stage } from '../src/stage.ts';
import type { Aws } from './aws.ts';

type Letter = { MessageId: string; ReceiptHandle: string; Body: string };

/** Enough to see what is wrong; more come with the next call. */
const mostRounds = 20;
/** The same, for whoever looks at them while another sends them again. */
const hiddenSeconds = 120;

async function lettersIn(stage: Stage, aws: Aws, url: string): Promise<Letter[]> {
  const letters = new Map<string, Letter>();
  for (let round = 0; round < mostRounds; round += 1) {
    const answer = (await aws(
      stage.region,
      ...['sqs', 'receive-message', '--queue-url', url, '--max-number-of-messages', '10'],
      ...['--visibility-timeout', String(hiddenSeconds)],
    )) as { Messages?: Letter[] };
    if (!answer.Messages?.length) break;
    for (const letter of answer.Messages) letters.set(letter.MessageId, letter);
  }
  return [...letters.values()];
}

/** Calls the function as its schedule does, so that it does anew whatever waits. @throws Error when it fails again */
async function callAgain(stage: Stage, aws: Aws, name: DeadLetterName): Promise<void> {
  const answer = (await aws(
    stage.region,
    ...['lambda', 'invoke', '--function-name', nameIn(stage, name)],
    ...['--cli-binary-format', 'raw-in-base64-out', '--payload', '{"source":"letters"}', '/dev/stdout'],
  )) as { FunctionError?: string };
  if (answer.FunctionError)
    throw new Error(`${name} failed again (${answer.FunctionError}): its letters stay where they are.`);
}

export type Found = { name: DeadLetterName; letters: string[]; done: boolean };

/**
 * What Lambda and the scheduler gave up on. With `again`, each function that has letters is called anew, and letters
 * of one that succeeds are thrown away: they only name what the outbox, the table and the clock know by themselves.
 */
export async function deadLetters(stage: Stage, aws: Aws, { again = false } = {}): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of deadLetterNames) {
    const { QueueUrl } = (await aws(
      stage.region,
      ...['sqs', 'get-queue-url', '--queue-name', nameIn(stage, `${name}-dead`)],
    )) as { QueueUrl: string };
    const letters = await lettersIn(stage, aws, QueueUrl);
    if (again && letters.length > 0) {
      await callAgain(stage, aws, name);
      for (const { ReceiptHandle } of letters)
        await aws(
          stage.region,
          'sqs',
          'delete-message',
          '--queue-url',
          QueueUrl,
          '--receipt-handle',
          ReceiptHandle,
        );
    }
    found.push({ name, letters: letters.map(({ Body }) => Body), done: again && letters.length > 0 });
  }
  return found;
}
