import { MessageFailed, type Messages } from '../message.ts';

const timeoutMilliseconds = 5_000;

/** All channels into the message box of one machine. */
export function boxMessages({ url }: { url: string }): Messages {
  return {
    async send(message) {
      const answer = await fetch(new URL('/messages', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(timeoutMilliseconds),
      }).catch((cause: unknown) => {
        throw new MessageFailed('the message box does not answer', { cause });
      });
      if (!answer.ok) throw new MessageFailed(`the message box answered ${answer.status}`);
    },
  };
}
