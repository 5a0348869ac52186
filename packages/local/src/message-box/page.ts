import { html } from 'hono/html';
import type { Boxed } from './message.ts';

const links = /https?:\/\/[^\s<>"')]+/g;

/** The text, escaped by the tag, with its addresses made into links. */
function withLinks(text: string) {
  const parts = [...text.matchAll(links)].reduce(
    ({ pieces, end }, match) => {
      const url = match[0].replace(/[.,;:!?]+$/, '');
      return {
        pieces: [...pieces, text.slice(end, match.index), html`<a href="${url}">${url}</a>`],
        end: match.index + url.length,
      };
    },
    { pieces: [] as unknown[], end: 0 },
  );
  return [...parts.pieces, text.slice(parts.end)];
}

const article = (message: Boxed) => html`<article>
  <header>
    <strong>${message.channel}</strong>
    <a href="/dev/messages?to=${encodeURIComponent(message.to)}">${message.to}</a>
    <time datetime="${message.at}">${message.at}</time>
    <small>${message.template} · ${message.locale} · #${message.number}</small>
  </header>
  ${message.subject ? html`<h2>${message.subject}</h2>` : ''}
  <p>${withLinks(message.text)}</p>
</article>`;

/** Newest first. No script; the style is a file, since the site's policy allows nothing inline. */
export const messagePage = (messages: readonly Boxed[], to: string | undefined) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Message box</title>
    <link rel="stylesheet" href="/dev/messages.css">
  </head>
  <body>
    <h1>Message box</h1>
    <p>Everything that this machine would have sent by WhatsApp, SMS or mail.</p>
    <form method="get" action="/dev/messages">
      <label>Receiver <input name="to" value="${to ?? ''}"></label>
      <button>Show</button>
      <a href="/dev/messages">Show all</a>
    </form>
    ${messages.length === 0 ? html`<p>Nothing here yet.</p>` : messages.toReversed().map(article)}
  </body>
</html>`;

export const messageStyle = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
article { border: 1px solid #bbb; border-radius: 0.5rem; padding: 1rem; margin: 1rem 0; }
article header { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; }
article h2 { font-size: 1.1rem; margin: 0.5rem 0 0; }
article p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0 0; }
`;
