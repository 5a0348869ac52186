import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { splitLocale } from '../../locale.ts';
import { pathsIn } from '../../paths.ts';
import type { Act } from '../act.ts';
import { channelName, deliver, fetchAsk } from '../courier.ts';
import { type Lock, lockOf, phoneState } from '../phone.ts';
import { isDrawnHere } from '../screen.ts';
import type { Outcome } from '../sender.ts';
import { emptyShelf, type Shelf, withActs } from '../shelf.ts';
import type { Store } from '../store.ts';
import { askWithProgress } from '../xhr.ts';
import type { App } from './app.ts';

type Given = Pick<App, 't' | 'kinds' | 'locale' | 'store'>;
type Kept = { shelf: Shelf; acts: Act[]; lock: Lock; skewMilliseconds: number };

/** Seconds after which a round is tried again where the API had trouble, longer each time. */
const pauses = [2, 5, 15, 30, 60];

async function readAll(store: Store): Promise<Kept> {
  const [acts, shelf, lock, { skewMilliseconds = 0 }] = await Promise.all([
    store.list(),
    store.readShelf(),
    lockOf(store.accountId),
    phoneState(),
  ]);
  return { acts, shelf: withActs(shelf ?? emptyShelf(), acts), lock, skewMilliseconds };
}

/** The phone's own trouble; the queue stays as it was. */
const broken = () => ({ outcome: 'server' as const, sent: 0 });

/** The queue is drawn by the phone even where there is a network. */
const isAsked = (): boolean => splitLocale(location.pathname).pathname === '/penjual/antrean';

/** Rounds of sending: now, when there is a network again, and after a pause where the API had trouble. */
function useSending(look: () => Promise<void>) {
  // Drawn by the phone means that the server was not reached.
  const [outcome, setOutcome] = useState<Outcome | undefined>(isAsked() ? undefined : 'offline');
  const [progress, setProgress] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const failures = useRef(0);
  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const { outcome: ended, sent } = await deliver(askWithProgress(setProgress), { probe: true }).catch(
      broken,
    );
    setOutcome(ended);
    await look();
    const isOver = ended !== 'server' && ended !== 'offline';
    failures.current = isOver ? 0 : sent > 0 ? 1 : failures.current + 1;
    const pause = pauses[Math.min(failures.current, pauses.length) - 1];
    if (pause !== undefined) timer.current = setTimeout(() => void send(), pause * 1000);
  }, [look]);
  useEffect(() => {
    const again = () => void send();
    addEventListener('online', again);
    again();
    return () => {
      removeEventListener('online', again);
      clearTimeout(timer.current);
    };
  }, [send]);
  return { outcome, progress, send };
}

function usePlace() {
  const [place, setPlace] = useState(() => location.pathname + location.search);
  useEffect(() => {
    const read = () => setPlace(location.pathname + location.search);
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const url = new URL(place, location.origin);
  return { pathname: splitLocale(url.pathname).pathname, query: url.searchParams, setPlace };
}

/** All that the screens are drawn from; undefined until it was read. */
export function useAppState(given: Given): (App & { lock: Lock }) | undefined {
  const { store, locale } = given;
  const [kept, setKept] = useState<Kept>();
  const looks = useRef(0);
  const shown = useRef(0);
  const look = useCallback(async () => {
    // Signed out here or in another tab: to look would make her database anew.
    if ((await phoneState()).accountId !== store.accountId) return;
    looks.current += 1;
    const mine = looks.current;
    const read = await readAll(store);
    // What was read earlier and came later would show her an older state.
    if (mine <= shown.current) return;
    shown.current = mine;
    setKept(read);
  }, [store]);
  const { outcome, progress, send } = useSending(look);
  const renew = useCallback(async () => {
    await deliver(fetchAsk, { anew: true }).catch(broken);
    await look();
  }, [look]);
  const { pathname, query, setPlace } = usePlace();
  const to = useMemo(() => pathsIn(locale), [locale]);
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', () => void look());
    return () => channel.close();
  }, [look]);

  const canReach = outcome === 'done' && navigator.onLine;
  const isSent = kept?.acts.every(({ status }) => status === 'sent') ?? false;
  const go = useCallback(
    (href: string) => {
      const url = new URL(href, location.origin);
      const isHere = isDrawnHere(splitLocale(url.pathname).pathname);
      // Her newest answers are on the phone alone as long as something waits.
      if ((canReach && isSent) || !isHere) return location.assign(href);
      history.pushState(undefined, '', href);
      setPlace(url.pathname + url.search);
    },
    [canReach, isSent, setPlace],
  );
  return kept && { ...given, ...kept, to, pathname, query, outcome, progress, go, look, send, renew };
}
