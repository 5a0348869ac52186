import { countGuess, digitsOf, newCode, type OneTimeCode } from '@rasa/domain/identity/one-time-code';
import { Refusal } from '@rasa/domain/refusal';
import type { Deps } from '../deps.ts';
import { takeSignInTurn } from './sign-in.ts';

/** What the message says, and what she types: the same for the same nonce, and nobody else can make it. */
export const codeFrom = async (deps: Pick<Deps, 'sign' | 'hash'>, { nonce }: OneTimeCode): Promise<string> =>
  digitsOf(await deps.hash(await deps.sign(`one-time-code:${nonce}`)));

/**
 * A code for the seller's own phone, as often as sign-in codes may be sent, and counted apart from them: nobody is kept
 * from signing in by it. A reaction sends it.
 * @throws Refusal `rate.too-many`
 */
export async function askCode(deps: Deps, phone: string): Promise<OneTimeCode> {
  await takeSignInTurn(deps, { receiver: { channel: 'phone', to: `yes ${phone}` }, address: undefined });
  return newCode(deps.secret(), deps.clock().toISOString());
}

/**
 * Every guess is kept, right or wrong, before anything comes of it.
 * @throws Refusal `sign-in.code-expired`, `sign-in.too-many-guesses`, `sign-in.code-wrong`
 */
export async function checkCode(
  deps: Deps,
  code: OneTimeCode | undefined,
  typed: string,
  saveGuess: (counted: OneTimeCode) => Promise<void>,
): Promise<void> {
  const counted = countGuess(code, deps.clock().toISOString());
  await saveGuess(counted);
  if ((await codeFrom(deps, counted)) === typed) return;
  throw new Refusal('sign-in.code-wrong', { fields: { code: { code: 'sign-in.code-wrong' } } });
}
