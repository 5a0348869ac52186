import { eventually } from './eventually.ts';

type Boxed = { to: string; text: string };

/** The newest message of this kind to somebody, as it lands in the message box of a running shop. */
export async function latestMessage(origin: string, to: string, about: RegExp): Promise<Boxed> {
  return eventually(async () => {
    const answer = await fetch(`${origin}/dev/messages.json?${new URLSearchParams({ to })}`);
    const { messages } = (await answer.json()) as { messages: Boxed[] };
    return messages.findLast((one) => one.to === to && about.test(one.text));
  });
}
