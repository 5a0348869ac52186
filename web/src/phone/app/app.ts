import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Paths } from '../../paths.ts';
import type { Act } from '../act.ts';
import type { Outcome } from '../sender.ts';
import type { Shelf } from '../shelf.ts';
import type { Store } from '../store.ts';
import type { Say } from '../words.ts';
import type { AppKey } from './words.ts';

/** What every screen is drawn from. */
export type App = {
  t: Say<AppKey>;
  to: Paths;
  locale: 'id' | 'en';
  kinds: readonly [slug: string, label: string][];
  store: Store;
  shelf: Shelf;
  acts: readonly Act[];
  /** The page's address without its language. */
  pathname: string;
  query: URLSearchParams;
  /** How the last round of sending ended; undefined while none has. */
  outcome: Outcome | undefined;
  /** Of the photo that goes out now, 0 to 1. */
  progress: number | undefined;
  skewMilliseconds: number;
  /** Leads to one of her pages: the server's where it can be reached, else the phone's. */
  go(href: string): void;
  /** Reads what is kept anew. */
  look(): Promise<void>;
  send(): Promise<void>;
  /** Asks the shop what is new, though it was asked a moment ago. */
  renew(): Promise<void>;
};

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('drawn outside of the app');
  return app;
}

const currency = new Intl.NumberFormat('id-ID', {
  style: 'currency',
  currency: 'IDR',
  maximumFractionDigits: 0,
});

export const rupiah = (value: number): string => currency.format(value);
