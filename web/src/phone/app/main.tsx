import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { localePath } from '../../locale.ts';
import { announce } from '../courier.ts';
import { readForm } from '../form.ts';
import { keepAct, keepNoted } from '../keep.ts';
import { lockWhenLeft } from '../leave.ts';
import { readMount } from '../mount.ts';
import { isLocked, lockOf, phoneState } from '../phone.ts';
import '../recorder.ts';
import '../speaker.ts';
import '../taps.ts';
import { reloadAnew } from '../reload.ts';
import { storeOf } from '../store.ts';
import { sayFrom } from '../words.ts';
import { type App, AppContext, useApp } from './app.ts';
import { Frame } from './frame.tsx';
import { Home } from './home.tsx';
import { NewProduct, Wizard } from './listing/wizard.tsx';
import { Leave, LockScreen, PinCard } from './lock.tsx';
import { Money } from './money.tsx';
import { Order, Orders } from './order.tsx';
import { Button, Notice, Screen } from './part.tsx';
import { Product, Products, Sale } from './product.tsx';
import { Queue } from './queue.tsx';
import { useAppState } from './state.tsx';
import type { AppKey } from './words.ts';

function NeedsSignal() {
  const { t, to } = useApp();
  return (
    <Screen title={t('phone.needs-signal')} back={{ title: t('seller-nav.home'), href: to.workshop() }}>
      <Notice>
        <p>{t('phone.needs-signal-text')}</p>
      </Notice>
      <Button kind="secondary" icon="refresh" onClick={() => location.reload()}>
        {t('phone.open-again')}
      </Button>
    </Screen>
  );
}

function Place({ hasPin }: { hasPin: boolean }) {
  const { pathname, query } = useApp();
  const [, , area, thing, screen] = pathname.split('/');
  if (area === undefined) return <Home />;
  if (area === 'antrean' && query.has('keluar')) return <Leave />;
  if (area === 'antrean')
    return (
      <>
        <Queue />
        <PinCard isSet={hasPin} />
      </>
    );
  if (area === 'produk' && thing === undefined) return <Products />;
  if (area === 'produk' && thing === 'baru') return <NewProduct />;
  if (area === 'produk' && screen === 'jual') return <Sale listingId={thing ?? ''} />;
  if (area === 'produk' && screen) return <Wizard listingId={thing ?? ''} name={screen} />;
  if (area === 'produk') return <Product listingId={thing ?? ''} />;
  if (area === 'pesanan' && thing === undefined) return <Orders />;
  if (area === 'uang' && thing === undefined) return <Money />;
  if (area === 'pesanan') return <Order partId={thing ?? ''} />;
  return <NeedsSignal />;
}

/** Forms that are just being kept: a second tap does nothing. */
const busy = new WeakSet<HTMLFormElement>();

/** Links lead within the phone where the server cannot be reached; forms are kept first. */
function useTaps(app: App | undefined, full: () => void): void {
  useEffect(() => {
    if (!app) return;
    const click = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a');
      if (!link || event.defaultPrevented || event.ctrlKey || link.origin !== location.origin) return;
      event.preventDefault();
      app.go(link.href);
    };
    const submit = (event: SubmitEvent) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
      const read = readForm(form, event.submitter, new Date().toISOString());
      if (!read) return;
      event.preventDefault();
      if (busy.has(form)) return;
      busy.add(form);
      void keepAct(app.store, read.act)
        .then(async (seq) => {
          if (seq === undefined) return full();
          await app.look();
          announce();
          app.go(read.next);
          void app.send();
        })
        .finally(() => busy.delete(form));
    };
    document.addEventListener('click', click);
    document.addEventListener('submit', submit);
    return () => {
      document.removeEventListener('click', click);
      document.removeEventListener('submit', submit);
    };
  }, [app, full]);
}

type Given = Parameters<typeof useAppState>[0];

function Main(given: Given) {
  const app = useAppState(given);
  const [isFull, setFull] = useState(false);
  const [full] = useState(() => () => setFull(true));
  useTaps(app, full);
  if (!app) return null;
  const { t, pathname, query } = app;
  return (
    <AppContext.Provider value={app}>
      <Frame>
        {isFull && (
          <Notice tone="error">
            <p>{t('phone.full')}</p>
          </Notice>
        )}
        <Place hasPin={app.lock.pin !== undefined} key={pathname + query} />
      </Frame>
    </AppContext.Provider>
  );
}

function Nobody({ t, locale }: Pick<Given, 't' | 'locale'>) {
  return (
    <main class="seller-page" id="isi">
      <div class="width page">
        <h1>{t('phone.nobody')}</h1>
        <p>{t('phone.nobody-text')}</p>
        <Button icon="login" href={localePath(locale, '/masuk')}>
          {t('phone.sign-in')}
        </Button>
      </div>
    </main>
  );
}

function Old({ t }: Pick<Given, 't'>) {
  return (
    <main class="seller-page" id="isi">
      <div class="width page">
        <h1>{t('phone.queue')}</h1>
        <p>{t('phone.old')}</p>
        <Button icon="refresh" onClick={() => void reloadAnew()}>
          {t('phone.reload')}
        </Button>
      </div>
    </main>
  );
}

async function begin(): Promise<void> {
  const mount = readMount<AppKey>('phone-app');
  if (!mount) return;
  const { element, locale, words, kinds } = mount;
  const t = sayFrom(words);
  const { accountId } = await phoneState();
  const asked = new URLSearchParams(location.search).get('ke');
  if (asked?.startsWith('/') && !asked.startsWith('//')) history.replaceState(undefined, '', asked);
  element.replaceChildren();
  if (!accountId) return render(<Nobody t={t} locale={locale} />, element);
  if (isLocked(await lockOf(accountId)))
    return render(
      <main class="seller-page" id="isi">
        <LockScreen t={t} accountId={accountId} opened={() => location.reload()} />
      </main>,
      element,
    );
  lockWhenLeft(accountId, () => location.reload());
  const store = storeOf(accountId);
  try {
    await store.list();
    await keepNoted(store);
  } catch {
    // Kept by a newer version of these screens than this one.
    return render(<Old t={t} />, element);
  }
  render(<Main t={t} locale={locale} kinds={kinds} store={store} />, element);
}

void begin();
