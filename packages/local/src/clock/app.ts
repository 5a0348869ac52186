import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { LocalClock } from './clock.ts';

export type ClockParts = {
  clock: Pick<LocalClock, 'now'>;
  publicOrigin: string;
  /** Moves time, and does at once what has come due. */
  move(minutes: number): Promise<void>;
};

const yearHours = 365 * 24;
const moveSchema = z.object({ hours: z.coerce.number().min(0.01).max(yearHours) });

const steps = [
  { words: '1 hour', hours: 1 },
  { words: '1 day', hours: 24 },
  { words: '3 days', hours: 72 },
];

const shopTime = (now: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  }).format(now);

/** No script, and the message box's style, since the site's policy allows nothing inline. */
const clockPage = (now: Date) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Clock</title>
    <link rel="stylesheet" href="/dev/messages.css">
  </head>
  <body>
    <h1>Clock</h1>
    <p>The shop's time: <time datetime="${now.toISOString()}"><strong>${shopTime(now)}</strong></time> (Jakarta)</p>
    <p>Move it forward to see holds end, sellers reminded, parcels arrive. It cannot go back; new data begins anew.</p>
    <form method="post" action="/dev/clock">
      ${steps.map(({ words, hours }) => html`<button name="hours" value="${hours}">${words} on</button> `)}
    </form>
    <form method="post" action="/dev/clock">
      <label>Hours <input name="hours" type="number" min="0.01" max="${yearHours}" step="any" required></label>
      <button>Move</button>
    </form>
    <p><a href="/dev/messages">Message box</a> · <a href="/">Shop</a></p>
  </body>
</html>`;

/** Shows the shop's time and moves it forward; only a page of this very shop may ask for that. */
export function clockApp({ clock, publicOrigin, move }: ClockParts): Hono {
  const app = new Hono();
  app.get('/dev/clock', (c) => c.html(clockPage(clock.now())));
  app.post('/dev/clock', async (c) => {
    if (c.req.header('origin') !== publicOrigin) return c.text('Only from the clock itself.', 403);
    const asked = moveSchema.safeParse(await c.req.parseBody());
    if (!asked.success) return c.text(z.prettifyError(asked.error), 422);
    await move(asked.data.hours * 60);
    return c.redirect('/dev/clock', 303);
  });
  return app;
}
