import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { addMinutes, instantSchema } from '../time.ts';
import { codeDigits, codeMinutes, maxGuesses } from './sign-in.ts';

/**
 * A code that was sent to a seller's phone, as kept: the code itself is made from `nonce` with the deployment's secret,
 * and stands nowhere but in her message.
 */
export const oneTimeCodeSchema = z.object({
  nonce: z.string(),
  endsAt: instantSchema,
  guesses: z.int().min(0),
});
export type OneTimeCode = z.infer<typeof oneTimeCodeSchema>;

export const typedCodeSchema = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(new RegExp(`^\\d{${codeDigits}}$`), { message: 'sign-in.code-wrong' }));

/** The digits that a hash in hex stands for. */
export const digitsOf = (hash: string): string =>
  String(Number.parseInt(hash.slice(0, 12), 16) % 10 ** codeDigits).padStart(codeDigits, '0');

export const newCode = (nonce: string, at: string): OneTimeCode => ({
  nonce,
  endsAt: addMinutes(at, codeMinutes),
  guesses: 0,
});

const no = (code: 'sign-in.code-expired' | 'sign-in.too-many-guesses') =>
  new Refusal(code, { fields: { code: { code } } });

/** One guess more. @throws Refusal where the time is over or no guess is left */
export function countGuess(code: OneTimeCode | undefined, at: string): OneTimeCode {
  if (!code || code.endsAt <= at) throw no('sign-in.code-expired');
  if (code.guesses >= maxGuesses) throw no('sign-in.too-many-guesses');
  return { ...code, guesses: code.guesses + 1 };
}
