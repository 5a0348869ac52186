import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type Stripe from 'stripe';
import type { Wording } from './wording.ts';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:16px;font:18px/1.5 system-ui,sans-serif;color:#1d1d1b;background:#f4f1ea}
main{max-width:480px;margin:0 auto;padding:16px;background:#fff;border-radius:12px}
h1{margin:0 0 8px;font-size:22px}
p{margin:0 0 16px;overflow-wrap:anywhere}
.amount{font-size:30px;font-weight:700}
.practice{padding:12px;border:2px dashed #8a5a00;border-radius:8px;background:#fff6dd}
.trouble{padding:12px;border:2px solid #a3131d;border-radius:8px;background:#fdecec}
.good{padding:12px;border:2px solid #1c6b34;border-radius:8px;background:#e9f6ec}
button,a.button{display:block;width:100%;min-height:52px;margin:0 0 12px;padding:12px;border:2px solid #1c6b34;
border-radius:10px;background:#fff;color:#1d1d1b;font:inherit;text-align:center;text-decoration:none;cursor:pointer}
button.first{background:#1c6b34;color:#fff;font-weight:700}
:focus-visible{outline:4px solid #1d4ed8;outline-offset:2px}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Where the form may lead has to be named one by one: browsers hold a form's redirect to `form-action` too,
 * and would otherwise stop on the way back to the shop.
 */
export function policyFor(session: Stripe.Checkout.Session | undefined): string {
  const links = [session?.success_url, session?.cancel_url].filter((link) => typeof link === 'string');
  const origins = new Set(links.map((link) => new URL(link).origin));
  return [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    `form-action 'self' ${[...origins].join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

type Content = ReturnType<typeof html>;

export function page(wording: Wording, content: Content): Content {
  return html`<!doctype html>
<html lang="${wording.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${wording.title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${wording.title}</h1>
<p class="practice"><span aria-hidden="true">⚠️</span> ${wording.practice}</p>
${content}
</main>
</body>
</html>`;
}

interface Bill {
  description: string;
  session: Stripe.Checkout.Session;
  isDeclined: boolean;
}

export function billContent(wording: Wording, { description, session, isDeclined }: Bill): Content {
  const amount = formatAmount(session.amount_total ?? 0, session.currency ?? 'idr');
  const trouble = html`<p class="trouble" role="alert"><span aria-hidden="true">✖</span> ${wording.declined}</p>`;
  return html`${isDeclined ? trouble : ''}
<p>${wording.order}: ${description}</p>
<p class="amount">${amount}</p>
<p>${wording.until(formatTime(session.expires_at))}</p>
<form method="post">
<button class="first" name="act" value="pay">${wording.pay(amount)}</button>
<button name="act" value="decline">${wording.decline}</button>
<button name="act" value="cancel">${wording.cancel}</button>
</form>`;
}

export function noteContent(
  kind: 'good' | 'trouble',
  note: string,
  link?: { to: string; label: string },
): Content {
  const icon = kind === 'good' ? '✔' : '✖';
  const button = link === undefined ? '' : html`<a class="button" href="${link.to}">${link.label}</a>`;
  return html`<p class="${kind}"><span aria-hidden="true">${icon}</span> ${note}</p>${button}`;
}

function formatAmount(hundredths: number, currency: string): string {
  const digits = currency === 'idr' && hundredths % 100 === 0 ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat('id-ID', { style: 'currency', currency, ...digits }).format(hundredths / 100);
}

function formatTime(seconds: number): string {
  const time = new Intl.DateTimeFormat('id-ID', {
    timeZone: 'Asia/Jakarta',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return time.format(seconds * 1000);
}
