import type Stripe from 'stripe';
import { ProviderRefused, ProviderUnavailable } from './checkout.ts';

type StripeErrorClass = typeof Stripe.errors.StripeError;

/** Turns what the SDK throws into the port's errors; a mistake of our own passes as it is. */
export async function asking<Answer>(
  StripeError: StripeErrorClass,
  question: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    if (mayTryAgain(error))
      throw new ProviderUnavailable('the payment provider did not answer', { cause: error });
    throw new ProviderRefused(error.message, error.code ?? error.rawType ?? 'unknown', { cause: error });
  }
}

/** 409 is the same key still being worked on, and an error without a status never got a readable answer. */
function mayTryAgain({ statusCode, type }: InstanceType<StripeErrorClass>): boolean {
  if (type === 'StripeRateLimitError') return true;
  return statusCode === undefined || statusCode >= 500 || statusCode === 429 || statusCode === 409;
}
