import type { Account } from '@rasa/domain/identity/account';
import { signedInCookie } from './people.ts';
import { type Reader, readerOf } from './reader.ts';
import type { TestSite } from './site.ts';

/** Somebody at the pages of the site, already signed in. */
export async function signedInReader(site: TestSite, account: Account): Promise<Reader> {
  const reader = readerOf(site);
  const cookie = await signedInCookie(site.world, account);
  const at = cookie.indexOf('=');
  reader.jar.set(cookie.slice(0, at), cookie.slice(at + 1));
  return reader;
}
