import type { Deps } from '@rasa/actions/deps';
import { begin } from './setting.ts';
import type { Stage } from './stage.ts';

/** Expected where ports fail and others are faster; anything else that is thrown breaks promise 0. */
const expected = new Set(['Refusal', 'Conflict', 'TableBusy', 'ProviderUnavailable', 'Crash']);

type Acknowledged = { intent: string; orderId: string };

/** What the actors share: who was told what, what went wrong, and the story of it. */
export type Cast = Stage & {
  acknowledged: Acknowledged[];
  /** What was thrown that nobody expects. */
  unexpected: string[];
  story: string[];
  /** Does one thing as one process, which may die in the middle. @returns undefined when it failed */
  act<T>(who: string, what: string, work: (deps: Deps) => Promise<T>): Promise<T | undefined>;
  /** Again and again until it is answered, as people and providers do. */
  insist<T>(who: string, what: string, work: (deps: Deps) => Promise<T>): Promise<T | undefined>;
};

const longestLife = 14;
const maxInsisting = 6;

export function createCast(stage: Stage, telling: boolean): Cast {
  const { scheduler, faults } = stage;
  const story: string[] = [];
  const unexpected: string[] = [];
  const tell = (who: string, what: string, outcome: string): void => {
    // Who looks changes nothing.
    if (!telling || (what.startsWith('looks') && outcome === 'done')) return;
    const time = new Date(begin + scheduler.now()).toISOString().slice(5, 23);
    story.push(`${time}  ${who.padEnd(10)} ${what} → ${outcome}`);
  };

  async function once<T>(who: string, what: string, work: (deps: Deps) => Promise<T>) {
    const lifetime = scheduler.strikes(faults.crash) ? 1 + scheduler.pick(longestLife) : undefined;
    try {
      const answer = await work(stage.deps(lifetime));
      tell(who, what, describe(answer));
      return { answer, over: true };
    } catch (error) {
      const { name, message } = error as Error;
      tell(who, what, `${name}: ${message}`);
      if (!expected.has(name)) unexpected.push(`${who} ${what}: ${name}: ${message}`);
      return { answer: undefined, over: name === 'Refusal' || !expected.has(name) };
    }
  }

  return {
    ...{ ...stage, story, unexpected, acknowledged: [] },
    act: async (who, what, work) => (await once(who, what, work)).answer,
    async insist(who, what, work) {
      for (let tries = 1; tries <= maxInsisting; tries += 1) {
        const { answer, over } = await once(who, what, work);
        if (over) return answer;
        await scheduler.sleep(scheduler.pick(200));
      }
      return undefined;
    },
  };
}

function describe(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return String(answer ?? 'done');
  const { orderId, status } = answer as { orderId?: string; status?: string };
  return [orderId, status].filter(Boolean).join(' ') || 'done';
}
