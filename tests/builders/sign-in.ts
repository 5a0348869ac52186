import type { Account } from '@rasa/domain/identity/account';
import { createApp } from '@rasa/functions/api';
import { createAuthApp } from '@rasa/functions/auth/app';
import { browserOf } from './browser.ts';
import { latestCode, mailboxWorld } from './mailbox.ts';
import { savedAccount, savedSeller, savedUnit } from './people.ts';

export const phone = '+6281234567890';
export const email = 'rina@unit.test';
/** Well formed, and nobody's. */
export const strangePhone = '0812 9999 9999';

/** A seller who signs in with `phone`, a curator who does with `email`, and the two functions they meet. */
export async function signInStage() {
  const world = await mailboxWorld();
  const { unitId } = await savedUnit(world);
  const { account: seller } = await savedSeller(world, unitId, { phone });
  await savedAccount(world, { email, unitId, roles: ['curator'] });
  const auth = createAuthApp(world);
  const api = createApp(world);
  const code = (to = phone) => latestCode(world.sent, to);
  return {
    world,
    unitId,
    seller,
    auth,
    api,
    /** The latest code sent there. */
    code,
    wrongCode: () => (code() === '000000' ? '000001' : '000000'),
    /** The seller's browser after her sign-in, at the API. */
    async signedIn() {
      const browser = browserOf(auth);
      await browser.post('/api/sign-in/codes', { phone });
      await browser.post('/api/sign-in/sessions', { code: code() });
      return browserOf(api, { cookies: browser.cookies() });
    },
    async changeSeller(over: Partial<Account>, version: number) {
      await world.store.accounts.save(
        { ...seller, ...over, version },
        {
          eventId: world.newId('event'),
          type: 'account.changed',
          subjectId: seller.accountId,
          at: world.clock().toISOString(),
          actorId: 'test',
          detail: {},
        },
      );
    },
  };
}
export type SignInStage = Awaited<ReturnType<typeof signInStage>>;
