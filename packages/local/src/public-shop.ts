import { isAbsolute, resolve, sep } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { isMailAddress, isNobodys } from './mail-address.ts';

/** What a real shop on one machine is started with. */
export type PublicShop = {
  folder: string;
  port: number;
  /** Where people reach it, at the proxy. */
  origin: string;
  /** Of AWS, where messages go by it. */
  pair: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** Who signs in first, in an empty shop. */
  adminEmail: string;
};

export type Given = Record<string, string | undefined>;

/** Where the program lies; data below it would go with the next version. */
const program = resolve(import.meta.dirname, '../../..');

function isPublicOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return (
      url.protocol === 'https:' &&
      url.origin === text &&
      !isNobodys(url.hostname) &&
      !/^(localhost|[\d.]+|\[.*)$/.test(url.hostname)
    );
  } catch {
    return false;
  }
}

function isLoopbackUrl(text: string): boolean {
  try {
    return /^(127\.0\.0\.1|\[::1\]|localhost)$/.test(new URL(text).hostname);
  } catch {
    return false;
  }
}

function messageFaults(given: Given): string[] {
  if (given.MESSAGE_BOX_URL)
    return isLoopbackUrl(given.MESSAGE_BOX_URL)
      ? []
      : ['MESSAGE_BOX_URL must be on this machine: messages hold codes and links, and go there unsealed.'];
  const missing = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'MAIL_FROM'].filter((name) => !given[name]);
  if (missing.length > 0)
    return [
      `${missing.join(', ')} missing: sign-in codes go by SES and SNS. Or set MESSAGE_BOX_URL to a program of your own on this machine that sends them.`,
    ];
  return isNobodys(given.MAIL_FROM ?? '') ? ['MAIL_FROM must be a sender that SES knows as yours.'] : [];
}

/** Short, or a few signs again and again, or words: whoever guesses it signs in as anybody. */
const isGuessable = (secret: string): boolean =>
  secret.length < 32 ||
  new Set(secret).size < 12 ||
  /\s/.test(secret) ||
  /(secret|rahasia|test)/i.test(secret);

function stripeFaults({ STRIPE_SECRET_KEY = '', STRIPE_WEBHOOK_SECRET = '', IS_FOUND }: Given): string[] {
  const faults: string[] = [];
  const key = /^(?:sk|rk)_(live|test)_(.{8,})$/.exec(STRIPE_SECRET_KEY);
  if (!key)
    faults.push(
      'STRIPE_SECRET_KEY must be a key of your Stripe account: there is no practice page for real buyers.',
    );
  else if (key[1] === 'test' && IS_FOUND !== 'no')
    faults.push(
      'STRIPE_SECRET_KEY is a test key, with which anybody pays by a card that is none. Give the live one, or set IS_FOUND=no: the shop is then tried out, and search engines are kept away.',
    );
  if (!/^whsec_.{16,}/.test(STRIPE_WEBHOOK_SECRET))
    faults.push(
      'STRIPE_WEBHOOK_SECRET must be the signing secret of the webhook PUBLIC_ORIGIN/api/webhooks/stripe.',
    );
  return faults;
}

function isOutside(folder: string | undefined): boolean {
  if (!folder || !isAbsolute(folder)) return false;
  return !`${resolve(folder)}${sep}`.startsWith(`${program}${sep}`);
}

const practice = [
  'CLOCK_FILE',
  'STRIPE_API_BASE',
  'PUSH_SERVICE_URL',
  'DYNAMODB_ENDPOINT',
  'S3_ENDPOINT',
  'SEED',
];

/** Sentences about what a real shop cannot be started with; none when all is there. Never a value of a secret. */
export function publicShopFaults(given: Given): string[] {
  const faults: string[] = [];
  if (!isPublicOrigin(given.PUBLIC_ORIGIN ?? ''))
    faults.push(
      `PUBLIC_ORIGIN is ${JSON.stringify(given.PUBLIC_ORIGIN)}, but must be https:// and a name, without a path, such as https://rasadesa.id.`,
    );
  if (!isOutside(given.DATA_DIR))
    faults.push('DATA_DIR must be a whole path outside of the program, such as /var/lib/rasa-desa.');
  if (!isMailAddress(given.ADMIN_EMAIL))
    faults.push('ADMIN_EMAIL must be the mail address of who signs in first.');
  faults.push(...stripeFaults(given));
  if (given.AUTH_SECRET && isGuessable(given.AUTH_SECRET))
    faults.push(
      'AUTH_SECRET can be guessed: give 32 random signs or more (openssl rand -base64 32), or none, and one is made and kept.',
    );
  if (Boolean(given.WHATSAPP_TOKEN) !== Boolean(given.WHATSAPP_PHONE_NUMBER_ID))
    faults.push('WHATSAPP_TOKEN and WHATSAPP_PHONE_NUMBER_ID belong together: give both, or neither.');
  if (Boolean(given.VAPID_PUBLIC_KEY) !== Boolean(given.VAPID_PRIVATE_KEY))
    faults.push('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY belong together: give both, or neither.');
  for (const name of practice) if (given[name]) faults.push(`${name} is for practice and must not be set.`);
  return [...faults, ...messageFaults(given)];
}

/** @throws CannotStart that says all that is missing or wrong */
export function readPublicShop(given: Given, port: number): PublicShop {
  const faults = publicShopFaults(given);
  if (faults.length > 0)
    throw new CannotStart(['A real shop cannot be started like this:', ...faults].join('\n- '));
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = given;
  return {
    ...{ folder: given.DATA_DIR!, port, origin: given.PUBLIC_ORIGIN!, adminEmail: given.ADMIN_EMAIL! },
    pair: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  };
}
