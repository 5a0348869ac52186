import { useEffect, useRef, useState } from 'preact/hooks';
import { chime } from '../chime.ts';
import { watchOrders } from '../order-watch.ts';
import { useApp } from './app.ts';
import { Icon } from './part.tsx';

/** New orders ring and are shown at the top of whatever she looks at, once there is a network again. */
export function Bell() {
  const { t, to, store, shelf, renew } = useApp();
  const [fresh, setFresh] = useState(0);
  // As they were when the screens came: what the shelf is told later rings as well.
  const known = useRef(new Set<string | undefined>(shelf.parts.map(({ partId }) => partId)));
  useEffect(
    () =>
      watchOrders({
        accountId: store.accountId,
        known: known.current,
        found: (count) => {
          setFresh((before) => before + count);
          void chime();
          void renew();
        },
      }),
    [store, renew],
  );
  return (
    <div class="bell" role="status">
      {fresh > 0 && (
        <a class="phone-strip bell-found" href={to.myOrders()} onClick={() => setFresh(0)}>
          <Icon name="bell" />
          <span>
            <strong>{t('bell.found', { count: fresh })}</strong>
            <span class="bell-see">{t('bell.see')}</span>
          </span>
          <Icon name="arrow-right" />
        </a>
      )}
    </div>
  );
}
