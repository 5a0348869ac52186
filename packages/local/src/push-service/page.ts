import { html } from 'hono/html';
import { messageStyle } from '../message-box/page.ts';
import type { TakenPush } from './app.ts';

const article = (push: TakenPush) => html`<article>
  <header>
    <strong>#${push.number}</strong>
    <time datetime="${push.at}">${push.at}</time>
    <small>${push.to} · TTL ${push.ttlSeconds} s · ${push.urgency} · ${push.bytes} bytes</small>
  </header>
  <p>${push.text ?? 'Closed: only the browser it was meant for can open it.'}</p>
</article>`;

/** Newest first. No script; the style is a file, since the site's policy allows nothing inline. */
export const pushPage = (pushes: readonly TakenPush[]) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Push service</title>
    <link rel="stylesheet" href="/dev/push.css">
  </head>
  <body>
    <h1>Push service</h1>
    <p>Everything that this machine would have sent to sellers' phones by Web Push. A device to practise with is
      made by <code>POST /dev/push/devices</code>; what is sent to it can be read here.</p>
    ${pushes.length === 0 ? html`<p>Nothing here yet.</p>` : pushes.toReversed().map(article)}
  </body>
</html>`;

export const pushStyle = messageStyle;
