import type { Account } from './account.ts';
import type { RateLimit } from './rate.ts';
import { type Role, staffRoles } from './role.ts';

export const codeDigits = 6;
export const codeMinutes = 5;
export const maxGuesses = 5;
/** From the last visit, not from the sign-in. */
export const sessionDays = 60;

export type SignInChannel = 'phone' | 'mail';
/** Where a code is sent: `+628…` or an e-mail address in lower case. */
export type SignInReceiver = { channel: SignInChannel; to: string };

/** How often a code is sent, per number or e-mail address and per network address. */
export const receiverLimits: readonly RateLimit[] = [
  { most: 3, minutes: 10 },
  { most: 5, minutes: 60 },
  { most: 10, minutes: 24 * 60 },
];
export const addressLimits: readonly RateLimit[] = [{ most: 10, minutes: 60 }];

const isStaff = (roles: readonly Role[]): boolean =>
  roles.some((role) => (staffRoles as readonly Role[]).includes(role));

/** A stolen number must not open a desk, so whoever has a staff role signs in by e-mail alone. */
export const signInChannelOf = (account: Pick<Account, 'roles'>): SignInChannel =>
  isStaff(account.roles) ? 'mail' : 'phone';

/** May this account be entered with a code sent there. */
export function opensAccount(account: Account | undefined, receiver: SignInReceiver): account is Account {
  return account?.status === 'active' && signInChannelOf(account) === receiver.channel;
}

/** The page that an account starts from. */
export const homeOf = (account: Pick<Account, 'roles'>): '/staf' | '/penjual' =>
  isStaff(account.roles) ? '/staf' : '/penjual';
