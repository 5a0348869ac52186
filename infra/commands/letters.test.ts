import { expect, test } from 'vitest';
import { readStage } from '../src/settings.ts';
import type { Aws } from './aws.ts';
import { deadLetters } from './letters.ts';

const stage = readStage('dev');

/** Queues with letters, and functions that succeed or fail when they are called. */
function cloudWith(letters: Record<string, string[]>, failing: string[] = []) {
  const asked: string[] = [];
  const aws: Aws = async (_, service, operation, ...rest) => {
    asked.push([service, operation, ...rest].join(' '));
    if (operation === 'get-queue-url') return { QueueUrl: rest[1] };
    if (operation === 'receive-message') {
      const queue = rest[1]!;
      const taken = letters[queue] ?? [];
      letters[queue] = [];
      return {
        Messages: taken.map((Body, index) => ({ MessageId: `${queue}${index}`, ReceiptHandle: Body, Body })),
      };
    }
    return operation === 'invoke' && failing.some((name) => rest.includes(name))
      ? { FunctionError: 'Unhandled' }
      : {};
  };
  return { aws, asked };
}

test('letters are shown and stay', async () => {
  const { aws, asked } = cloudWith({ 'rasa-desa-dev-events-dead': ['a', 'b'] });
  const found = await deadLetters(stage, aws);
  expect(found.find(({ name }) => name === 'events')).toEqual({
    name: 'events',
    letters: ['a', 'b'],
    done: false,
  });
  expect(asked.filter((one) => /delete|invoke/.test(one))).toEqual([]);
});

test('sent again, the function is called and its letters are thrown away', async () => {
  const { aws, asked } = cloudWith({ 'rasa-desa-dev-events-dead': ['a', 'b'] });
  await deadLetters(stage, aws, { again: true });
  expect(
    asked.filter((one) => one.startsWith('lambda invoke --function-name rasa-desa-dev-events')),
  ).toHaveLength(1);
  expect(asked.filter((one) => one.startsWith('sqs delete-message'))).toHaveLength(2);
});

test('letters of a function that fails again stay', async () => {
  const { aws, asked } = cloudWith({ 'rasa-desa-dev-jobs-dead': ['a'] }, ['rasa-desa-dev-jobs']);
  await expect(deadLetters(stage, aws, { again: true })).rejects.toThrow(/jobs failed again.*letters stay/);
  expect(asked.filter((one) => one.startsWith('sqs delete-message'))).toEqual([]);
});
