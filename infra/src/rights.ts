import recorded from '../rights.json' with { type: 'json' };
import type { Access, FunctionName, SecretName } from './access.ts';

const web: readonly SecretName[] = [
  'AUTH_SECRET',
  'ORIGIN_KEY',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
];

/** Signing makes order links in messages, so that also those need the secret who meet no browser. */
const secrets: Record<FunctionName, readonly SecretName[]> = {
  api: web,
  site: web,
  staff: web,
  auth: ['AUTH_SECRET', 'ORIGIN_KEY', 'WHATSAPP_TOKEN'],
  events: ['AUTH_SECRET', 'STRIPE_SECRET_KEY', 'VAPID_PRIVATE_KEY', 'WHATSAPP_TOKEN'],
  jobs: ['AUTH_SECRET', 'STRIPE_SECRET_KEY'],
  images: ['AUTH_SECRET'],
  books: [],
  papers: ['AUTH_SECRET', 'ORIGIN_KEY'],
};

const done: Record<string, Omit<Access, 'secrets'>> = recorded;

/**
 * What each function does to which items and files, as `npm run rights` saw it do: every route, page, event and job.
 * `tests/infra/rights.test.ts` fails where something is done that does not stand there, or stands there and is not
 * done.
 */
export const access = Object.fromEntries(
  Object.entries(secrets).map(([name, own]): [string, Access] => [name, { ...done[name], secrets: own }]),
) as Record<FunctionName, Access>;
