import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Boxed, boxedSchema, type Incoming } from './message.ts';

export type Journal = {
  /** @returns the message as it stands in the box; an earlier one where the key was seen before. */
  add(message: Incoming): Boxed;
  /** Oldest first, of one receiver, later than a number. */
  list(filter?: { to?: string | undefined; after?: number | undefined }): Boxed[];
};

/** A line that was cut off by a crash is not a message. */
function readLines(file: string): Boxed[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [boxedSchema.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
}

/** Messages in the order of their coming; with a folder they outlive the process. */
export function openJournal(folder: string | undefined, now: () => Date): Journal {
  const file = folder && join(folder, 'messages.jsonl');
  if (folder) mkdirSync(folder, { recursive: true });
  const messages = file ? readLines(file) : [];
  const byKey = new Map(messages.map((message) => [message.idempotencyKey, message]));
  return {
    add(message) {
      const before = byKey.get(message.idempotencyKey);
      if (before) return before;
      const boxed = { ...message, number: (messages.at(-1)?.number ?? 0) + 1, at: now().toISOString() };
      // The line end goes first, so that a line cut off before does not swallow this one.
      if (file) appendFileSync(file, `\n${JSON.stringify(boxed)}`);
      messages.push(boxed);
      byKey.set(boxed.idempotencyKey, boxed);
      return boxed;
    },
    list: ({ to, after = 0 } = {}) =>
      messages.filter((message) => message.number > after && (to === undefined || message.to === to)),
  };
}
