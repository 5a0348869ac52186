import { useApp } from './app.ts';
import { Notice, Screen, Tile } from './part.tsx';
import { timeText } from './time.ts';

export function Home() {
  const { t, to, shelf, acts } = useApp();
  const fresh = shelf.parts.filter(({ status }) => status === 'new').length;
  const waiting = acts.filter(({ status }) => status !== 'sent').length;
  return (
    <Screen title={t('workshop.hello', { name: shelf.name })}>
      {shelf.at && (
        <Notice>
          <p>{t('phone.told-at', { time: timeText(shelf.at) })}</p>
        </Notice>
      )}
      <nav class="tiles tiles-home" aria-label={t('workshop.ways')}>
        <Tile
          href={to.myOrders()}
          icon="basket"
          label={t('my-orders.title')}
          count={fresh || shelf.parts.length}
        />
        <Tile href={to.myListings()} icon="jar" label={t('my-listings.title')} />
        <Tile href={to.newListing()} icon="plus" label={t('my-listings.new')} />
        <Tile href={to.myMoney()} icon="money" label={t('my-money.title')} />
        <Tile href={to.queue()} icon="upload" label={t('phone.queue')} count={waiting} />
      </nav>
    </Screen>
  );
}
