import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { newReceiver, type Receiver } from './open.ts';
import { pushPage, pushStyle } from './page.ts';
import { vapidFault } from './vapid.ts';

export type TakenPush = {
  number: number;
  at: string;
  /** Where it was sent: the practice device, or the service that would have been called. */
  to: string;
  ttlSeconds: number;
  topic: string | undefined;
  urgency: string;
  bytes: number;
  /** Only a practice device can open it. */
  text: string | undefined;
};

export type PracticeDevice = { endpoint: string; p256dh: string; auth: string };

/** What a service keeps at most (RFC 8030 §7.2). */
const mostBytes = 4096;
const kept = 200;
const urgencies = ['very-low', 'low', 'normal', 'high'];

/** Devices and what was sent to them, for as long as the process lives. */
export function pushService(url: () => string, now: () => Date) {
  const devices = new Map<string, Receiver>();
  const taken: TakenPush[] = [];
  let count = 0;
  return {
    taken,
    subscribe(): PracticeDevice {
      const name = randomUUID();
      const receiver = newReceiver();
      devices.set(name, receiver);
      return { endpoint: `${url()}/push/device/${name}`, p256dh: receiver.p256dh, auth: receiver.auth };
    },
    /** Its endpoint answers 410 from now on. */
    unsubscribe(endpoint: string): void {
      devices.delete(endpoint.slice(endpoint.lastIndexOf('/') + 1));
    },
    find: (name: string) => devices.get(name),
    note(push: Omit<TakenPush, 'number' | 'at'>): void {
      count += 1;
      taken.push({ ...push, number: count, at: now().toISOString() });
      if (taken.length > kept) taken.shift();
    },
  };
}
export type PushService = ReturnType<typeof pushService>;

type Asked =
  | { status: 201; push: Omit<TakenPush, 'text'>; body: Uint8Array }
  | { status: 400 | 401 | 413; why: string };

/** Checks a request as a real service does. */
async function readPush(c: Context, endpoint: string, now: Date): Promise<Asked> {
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const { origin: audience } = new URL(endpoint);
  const fault = vapidFault({ authorization: c.req.header('authorization'), audience, nowSeconds });
  if (fault) return { status: 401, why: fault };
  const ttl = c.req.header('ttl') ?? '';
  if (!/^\d{1,8}$/.test(ttl)) return { status: 400, why: 'no TTL' };
  if (c.req.header('content-encoding') !== 'aes128gcm') return { status: 400, why: 'not aes128gcm' };
  const topic = c.req.header('topic');
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic)) return { status: 400, why: 'no topic' };
  const urgency = c.req.header('urgency') ?? 'normal';
  if (!urgencies.includes(urgency)) return { status: 400, why: 'no urgency' };
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (body.length > mostBytes) return { status: 413, why: 'too large' };
  const head = {
    number: 0,
    at: '',
    to: endpoint,
    ttlSeconds: Number(ttl),
    topic,
    urgency,
    bytes: body.length,
  };
  return { status: 201, push: head, body };
}

/** Speaks Web Push (RFC 8030) below `/push`; shows what came below `/dev`, which a front server may mount as it is. */
export function pushServiceApp(service: PushService, url: () => string, now: () => Date): Hono {
  const app = new Hono();
  app.post('/push/device/:name', async (c) => {
    const receiver = service.find(c.req.param('name'));
    if (!receiver) return c.text('gone', 410);
    const endpoint = `${url()}${c.req.path}`;
    const asked = await readPush(c, endpoint, now());
    if (asked.status !== 201) return c.text(asked.why, asked.status);
    let text: string;
    try {
      text = receiver.open(asked.body);
    } catch {
      return c.text('cannot be opened', 400);
    }
    service.note({ ...asked.push, text });
    return c.body(null, 201);
  });
  // Of a browser that a real service stands behind; nothing leaves this machine.
  app.post('/push/elsewhere', async (c) => {
    const endpoint = c.req.query('to') ?? '';
    if (!URL.canParse(endpoint)) return c.text('no address', 400);
    const asked = await readPush(c, endpoint, now());
    if (asked.status !== 201) return c.text(asked.why, asked.status);
    service.note({ ...asked.push, to: new URL(endpoint).host, text: undefined });
    return c.body(null, 201);
  });
  app.post('/dev/push/devices', (c) => c.json(service.subscribe(), 201));
  app.get('/dev/push.json', (c) => c.json({ pushes: service.taken }));
  app.get('/dev/push.css', (c) => c.body(pushStyle, 200, { 'content-type': 'text/css' }));
  app.get('/dev/push', (c) => c.html(pushPage(service.taken)));
  return app;
}
