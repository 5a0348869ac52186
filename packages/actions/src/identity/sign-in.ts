import type { Message } from '@rasa/clients/message';
import type { Account } from '@rasa/domain/identity/account';
import { forgottenAt, mayAgain, withTurn } from '@rasa/domain/identity/rate';
import {
  addressLimits,
  opensAccount,
  receiverLimits,
  type SignInReceiver,
} from '@rasa/domain/identity/sign-in';
import { Refusal } from '@rasa/domain/refusal';
import { addDays, jakartaDay } from '@rasa/domain/time';
import type { Deps } from '../deps.ts';
import { retrying } from '../retry.ts';

/**
 * Takes one turn for the receiver and for the network address, both or none. Known and unknown receivers alike, so
 * that the limits say nothing about who is registered.
 * @throws Refusal `rate.too-many`.
 */
export async function takeSignInTurn(
  deps: Deps,
  asked: { receiver: SignInReceiver; address: string | undefined },
): Promise<void> {
  const { receiver, address } = asked;
  const limited = [
    { subject: await deps.hash(`${receiver.channel}|${receiver.to}`), limits: receiverLimits },
    ...(address ? [{ subject: await deps.hash(`address|${address}`), limits: addressLimits }] : []),
  ];
  await retrying(deps, async () => {
    const now = deps.clock().toISOString();
    const turns = await Promise.all(limited.map(({ subject }) => deps.store.rates.get(subject)));
    const next = limited.map(({ subject, limits }, index) => {
      const { times = [], version = 0 } = turns[index] ?? {};
      if (!mayAgain(times, limits, now)) throw new Refusal('rate.too-many');
      return {
        subject,
        times: withTurn(times, limits, now),
        version: version + 1,
        endsAt: forgottenAt(limits, now),
      };
    });
    await deps.store.rates.save(next);
  });
}

/** The account that a code sent there would open: registered before, active, and of this channel. */
export async function findSignInAccount(deps: Deps, receiver: SignInReceiver): Promise<Account | undefined> {
  const { accounts } = deps.store;
  const account = await (receiver.channel === 'phone'
    ? accounts.getByPhone(receiver.to)
    : accounts.getByEmail(receiver.to));
  return opensAccount(account, receiver) ? account : undefined;
}

/** Under which the day's messages of a channel are counted. */
export const budgetName = (deps: Deps, channel: SignInReceiver['channel']): string =>
  `budget|${channel}|${jakartaDay(deps.clock().toISOString())}`;

/** The same for everybody, before it is known who is asking. @throws Refusal `sign-in.unavailable`. */
export async function checkSignInBudget(deps: Deps, receiver: SignInReceiver): Promise<void> {
  const sent = await deps.store.rates.getCount(budgetName(deps, receiver.channel));
  if (sent >= deps.signInDailyBudget) throw new Refusal('sign-in.unavailable');
}

/** Sends within the day's budget. @returns whether it was sent. */
export async function sendSignInCode(
  deps: Deps,
  receiver: SignInReceiver,
  message: Message,
): Promise<boolean> {
  const endsAt = addDays(deps.clock().toISOString(), 2);
  const { signInDailyBudget } = deps;
  if (!(await deps.store.rates.saveCounted(budgetName(deps, receiver.channel), signInDailyBudget, endsAt)))
    return false;
  await deps.messages.send(message);
  return true;
}
