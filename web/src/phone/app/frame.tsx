import type { ComponentChildren } from 'preact';
import brand from '../../drawings/brand.svg?url';
import { skewLimitMilliseconds } from '../courier.ts';
import { reloadAnew } from '../reload.ts';
import type { Outcome } from '../sender.ts';
import { useApp } from './app.ts';
import { Bell } from './bell.tsx';
import { Button, Icon, Notice } from './part.tsx';
import type { AppKey } from './words.ts';

const told: Partial<Record<Outcome, AppKey>> = {
  server: 'phone.server',
  'signed-out': 'phone.signed-out',
  'other-account': 'phone.other-account',
  old: 'phone.old',
};

/** How the phone stands with the network, and what to do where something is to be done. */
function Standing() {
  const { t, to, acts, outcome, pathname, skewMilliseconds } = useApp();
  const waiting = acts.filter(({ status }) => status === 'waiting').length;
  const held = acts.filter(({ status }) => status === 'conflict' || status === 'refused').length;
  const isOff = outcome === 'offline' || !navigator.onLine;
  const word = outcome && told[outcome];
  const isHome = pathname === '/penjual' || pathname === '/penjual/antrean';
  const strip = [
    isOff && !isHome && t('phone.offline'),
    pathname !== '/penjual/antrean' && held > 0 && t('phone.needs-help', { count: held }),
    pathname !== '/penjual/antrean' && waiting > 0 && t('phone.waiting', { count: waiting }),
  ].filter((one) => one !== false);
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <div class="stack-small" aria-live="polite">
      {isOff && isHome && (
        <Notice tone="warning" title={t('phone.offline')}>
          <p>{t('phone.offline-text')}</p>
        </Notice>
      )}
      {word && !(outcome === 'server' && waiting === 0) && (
        <Notice tone="warning">
          <p>{t(word)}</p>
          {outcome === 'signed-out' && (
            <Button icon="login" href={`${to.signIn()}?lanjut=${back}`}>
              {t('phone.sign-in')}
            </Button>
          )}
          {outcome === 'old' && (
            <Button icon="refresh" onClick={() => void reloadAnew()}>
              {t('phone.reload')}
            </Button>
          )}
        </Notice>
      )}
      {Math.abs(skewMilliseconds) > skewLimitMilliseconds && (
        <Notice tone="warning">
          <p>{t('phone.clock')}</p>
        </Notice>
      )}
      {strip.length > 0 && (
        <a class={`phone-strip${held > 0 ? ' phone-bad' : ''}`} href={to.queue()}>
          <Icon name={held > 0 ? 'warning' : 'upload'} />
          <span>{strip.join(' · ')}</span>
          <Icon name="arrow-right" />
        </a>
      )}
    </div>
  );
}

/** The same frame as the server draws around a seller's page. */
export function Frame({ children }: { children: ComponentChildren }) {
  const { t, to, shelf, pathname } = useApp();
  const links = [
    { href: to.workshop(), label: t('seller-nav.home'), icon: 'home', at: /^\/penjual$/ },
    { href: to.myOrders(), label: t('seller-nav.orders'), icon: 'basket', at: /^\/penjual\/pesanan/ },
    { href: to.myListings(), label: t('seller-nav.listings'), icon: 'jar', at: /^\/penjual\/produk/ },
    { href: to.myCases(), label: t('seller-nav.cases'), icon: 'hand', at: /^\/penjual\/bantuan/ },
    { href: to.myMoney(), label: t('seller-nav.money'), icon: 'money', at: /^\/penjual\/uang/ },
  ] as const;
  return (
    <>
      <header class="bar">
        <div class="width">
          <a class="brand" href={to.workshop()}>
            <img src={brand} alt="" width="36" height="36" />
            {t('site.name')}
          </a>
          <div class="bar-person">
            <span class="bar-name">{shelf.name}</span>
            <a class="site-link" href={`${to.queue()}?keluar=1`}>
              <Icon name="logout" />
              <span>{t('bar.sign-out')}</span>
            </a>
          </div>
        </div>
      </header>
      <nav class="seller-nav" aria-label={t('frame.nav')}>
        <ul class="nav-links">
          {links.map(({ href, label, icon, at }) => (
            <li key={href}>
              <a href={href} aria-current={at.test(pathname) ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="isi" tabIndex={-1} class="seller-page">
        <div class="width page">
          <Standing />
          <Bell />
          {children}
        </div>
      </main>
    </>
  );
}
