import { type Pushes, PushFailed } from '../push.ts';
import { isPoint, sealed } from './seal.ts';
import { vapidHeader } from './vapid.ts';

export type WebPushOptions = {
  /** Without one there is no push. */
  publicKey: string;
  /** Only who sends has it. */
  privateKey: string;
  /** `mailto:…` */
  subject: string;
  now: () => number;
  /** Takes everything instead of the services, on one machine: its origin. */
  standIn?: string | undefined;
};

const timeoutMilliseconds = 5_000;

/**
 * The services behind the browsers that there are: Chrome, Samsung and others on Android; Firefox; Safari; Edge. An
 * endpoint is an address that we are told to call, so nothing else is ever called.
 */
const services = [
  /^fcm\.googleapis\.com$/,
  /^(?:[\w-]+\.)*push\.services\.mozilla\.com$/,
  /^(?:[\w-]+\.)+push\.apple\.com$/,
  /^(?:[\w-]+\.)+notify\.windows\.com$/,
];

export function isServiceEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || port || username || password) return false;
  return services.some((service) => service.test(hostname));
}

const originOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).origin : undefined;

/** Web Push (RFC 8030) with our name on it (RFC 8292), closed to all but the receiver (RFC 8291). */
export function webPushes({ publicKey, privateKey, subject, now, standIn }: WebPushOptions): Pushes {
  const isOfStandIn = (endpoint: string) => standIn !== undefined && originOf(endpoint) === originOf(standIn);
  const target = (endpoint: string): string =>
    standIn === undefined || isOfStandIn(endpoint)
      ? endpoint
      : `${originOf(standIn)}/push/elsewhere?to=${encodeURIComponent(endpoint)}`;
  return {
    publicKey: publicKey || undefined,
    faultOf({ endpoint, p256dh }) {
      if (!isServiceEndpoint(endpoint) && !isOfStandIn(endpoint)) return 'endpoint';
      return isPoint(p256dh) ? undefined : 'p256dh';
    },
    async send(subscription, { text, ttlSeconds, topic, isUrgent }) {
      const { endpoint } = subscription;
      const told = { publicKey, privateKey, endpoint, subject, nowSeconds: Math.floor(now() / 1000) };
      const answer = await fetch(target(endpoint), {
        method: 'POST',
        headers: {
          authorization: vapidHeader(told),
          'content-encoding': 'aes128gcm',
          'content-type': 'application/octet-stream',
          ttl: String(ttlSeconds),
          topic,
          urgency: isUrgent ? 'high' : 'normal',
        },
        body: new Uint8Array(sealed(new TextEncoder().encode(text), subscription)),
        // A service that leads elsewhere would lead us past the list above.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      }).catch((cause: unknown) => {
        throw new PushFailed('the push service does not answer', { cause });
      });
      await answer.body?.cancel();
      if (answer.ok) return 'sent';
      if (answer.status === 404 || answer.status === 410) return 'gone';
      if (answer.status === 429 || answer.status >= 500)
        throw new PushFailed(`the push service answered ${answer.status}`);
      // The same words would be refused again.
      return 'refused';
    },
  };
}
