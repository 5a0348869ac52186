import { type KeptMark, marksOf, putMark, removeMark } from './store.ts';

/** `held`: the API has said why it does not take some of them; they are kept. */
export type Sent = 'done' | 'held' | 'offline' | 'signed-out';

type Answer = {
  refused?: { markId: string; message: string }[];
  error?: { message: string };
};

type Waiting = KeptMark & { seq: number };

const mostAtOnce = 100;
const patienceMilliseconds = 20_000;

async function post(sessionId: string, accountId: string, marks: readonly Waiting[]): Promise<Response> {
  const body = {
    sentAt: new Date().toISOString(),
    marks: marks.map(({ markId, participantId, isThere, at }) => ({ markId, participantId, isThere, at })),
  };
  return fetch(`/api/training/sessions/${sessionId}/marks`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      // Under another's session the API takes nothing.
      'for-account': accountId,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
}

async function sendBatch(sessionId: string, accountId: string, marks: readonly Waiting[]): Promise<Sent> {
  const answer = await post(sessionId, accountId, marks).catch(() => undefined);
  const told = (await answer?.json().catch(() => undefined)) as Answer | undefined;
  if (!answer || !told || answer.status >= 500 || answer.status === 429) return 'offline';
  if (answer.status === 401) return 'signed-out';
  if (!answer.ok) {
    for (const mark of marks) await putMark({ ...mark, problem: told.error?.message ?? '' });
    return 'held';
  }
  const sentAt = new Date(answer.headers.get('date') ?? Date.now()).toISOString();
  for (const mark of marks) {
    const refused = told.refused?.find(({ markId }) => markId === mark.markId);
    await putMark(refused ? { ...mark, problem: refused.message } : { ...mark, sentAt });
  }
  return told.refused?.length ? 'held' : 'done';
}

/**
 * Sends what waits, session by session and in the order of ticking; one page or tab at a time. A repeat of what the API
 * has already changes nothing there. `again` tries what it did not take, too.
 */
export function sendMarks(accountId: string, again = false): Promise<Sent> {
  return navigator.locks.request('rasa-hall', async () => {
    const all = await marksOf(accountId);
    const waiting = all.filter(({ sentAt, problem }) => !sentAt && (again || problem === undefined));
    let ended: Sent =
      all.some(({ sentAt, problem }) => !sentAt && problem !== undefined) && !again ? 'held' : 'done';
    for (const sessionId of new Set(waiting.map((one) => one.sessionId))) {
      const hers = waiting.filter((one) => one.sessionId === sessionId);
      for (let from = 0; from < hers.length; from += mostAtOnce) {
        const outcome = await sendBatch(sessionId, accountId, hers.slice(from, from + mostAtOnce));
        if (outcome === 'offline' || outcome === 'signed-out') return outcome;
        if (outcome === 'held') ended = 'held';
      }
    }
    return ended;
  });
}

/** Forgets what a page drawn later shows anyhow. */
export async function forgetSeen(accountId: string, drawnAt: string): Promise<void> {
  for (const { seq, sentAt } of await marksOf(accountId))
    if (sentAt && sentAt < drawnAt) await removeMark(seq);
}
