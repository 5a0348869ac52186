import type { Message } from '@rasa/clients/message';
import { type TestWorld, testWorld, type WorldOptions } from './world.ts';

export type MailboxWorld = TestWorld & { sent: Message[] };

/** A test world whose messages are kept in `sent`. */
export async function mailboxWorld(options?: WorldOptions): Promise<MailboxWorld> {
  const sent: Message[] = [];
  const messages = { send: async (message: Message) => void sent.push(message) };
  return { ...(await testWorld(options)), messages, sent };
}

/** The code in the latest message to somebody. */
export function latestCode(sent: readonly Message[], to: string): string {
  const text = sent.findLast((message) => message.to === to)?.text ?? '';
  const code = /\b\d{6}\b/.exec(text)?.[0];
  if (!code) throw new Error('no code was sent there');
  return code;
}
