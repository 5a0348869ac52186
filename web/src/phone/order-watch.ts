import { fetchAsk } from './courier.ts';
import { isLocked, lockOf } from './phone.ts';
import { headersOf } from './sender.ts';

const roundMilliseconds = 30_000;
/** Where the shop could not be reached, later each time. */
const pauses = [30_000, 60_000, 120_000];

type Part = { partId: string; status: string };
type Watch = {
  accountId: string;
  /** Orders that she has been shown; what is found is one of them from then on. */
  known: Set<string | undefined>;
  found: (count: number) => void;
  heard?: (isLost: boolean) => void;
};

/** How many orders have come that she was not shown; a locked phone asks nothing. */
async function look({ accountId, known }: Watch): Promise<number> {
  if (isLocked(await lockOf(accountId))) return 0;
  const { status, body } = await fetchAsk('/seller/orders?group=open', {
    method: 'GET',
    headers: headersOf(accountId),
  });
  if (status >= 400) throw new Error(`orders answered ${status}`);
  const { parts } = body as { parts: Part[] };
  const fresh = parts.filter((part) => part.status === 'new' && !known.has(part.partId));
  for (const { partId } of fresh) known.add(partId);
  return fresh.length;
}

/** Looks for new orders while she looks at the page. @returns what ends it */
export function watchOrders(watch: Watch): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function round(): Promise<void> {
    clearTimeout(timer);
    // Nobody looks: the line is dear, and the phone tells her by itself.
    if (isOver || document.visibilityState === 'hidden') return;
    const count = await look(watch).catch(() => undefined);
    if (isOver) return;
    const isLost = count === undefined;
    if (count) watch.found(count);
    watch.heard?.(isLost);
    failures = isLost ? failures + 1 : 0;
    clearTimeout(timer);
    timer = setTimeout(
      () => void round(),
      isLost ? pauses[Math.min(failures, pauses.length) - 1] : roundMilliseconds,
    );
  }

  const again = () => void round();
  document.addEventListener('visibilitychange', again);
  for (const name of ['online', 'offline'] as const) addEventListener(name, again);
  again();
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', again);
    for (const name of ['online', 'offline'] as const) removeEventListener(name, again);
  };
}
