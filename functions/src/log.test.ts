import { expect, test } from 'vitest';
import { jsonLog } from './log.ts';

const said = (level: 'info' | 'error') => {
  const lines: string[] = [];
  const log = jsonLog(level, (line) => lines.push(line));
  log.info('job', { id: 'ord_1' });
  log.error('job failed', { error: new Error('no', { cause: new Error('why') }) });
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('a log that is searched has all of it, an error with its cause', () => {
  expect(said('info')).toMatchObject([
    { level: 'info', message: 'job', id: 'ord_1' },
    { level: 'error', message: 'job failed', error: { message: 'no', cause: { message: 'why' } } },
  ]);
});

test('a screen is told only what went wrong', () => {
  expect(said('error').map(({ message }) => message)).toEqual(['job failed']);
});
