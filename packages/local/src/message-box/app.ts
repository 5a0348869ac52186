import { Hono } from 'hono';
import { z } from 'zod';
import type { Journal } from './journal.ts';
import { incomingSchema } from './message.ts';
import { messagePage, messageStyle } from './page.ts';

const querySchema = z.object({
  to: z.string().trim().min(1).optional().catch(undefined),
  after: z.coerce.number().int().min(0).optional().catch(undefined),
});

/** A form writes the plus of a number as it is, and a browser then reads it as a blank. */
const receiverOf = (to: string | undefined): string | undefined => to?.replace(/^ ?(?=62\d)/, '+');

/** Takes messages at `/messages`; shows them under `/dev/`, which a front server may mount as it is. */
export function messageBoxApp(journal: Journal): Hono {
  const app = new Hono();
  const asked = (query: Record<string, string>) => {
    const { to, after } = querySchema.parse(query);
    return { to: receiverOf(to), after };
  };
  app.post('/messages', async (c) => {
    const message = incomingSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!message.success) return c.json({ error: z.prettifyError(message.error) }, 422);
    return c.json({ number: journal.add(message.data).number }, 201);
  });
  app.get('/dev/messages.json', (c) => c.json({ messages: journal.list(asked(c.req.query())) }));
  app.get('/dev/messages.css', (c) => c.body(messageStyle, 200, { 'content-type': 'text/css' }));
  app.get('/dev/messages', (c) => {
    const { to, after } = asked(c.req.query());
    return c.html(messagePage(journal.list({ to, after }), to));
  });
  return app;
}
