import { orderForToken } from '@rasa/actions/market/order-token';
import { drawReceipt, type ReceiptPaper } from '@rasa/clients/paper/receipt';
import { idSchema } from '@rasa/domain/id';
import type { Locale } from '@rasa/domain/language';
import { shortNumber, type WholeOrder } from '@rasa/domain/market/order';
import type { Payment } from '@rasa/domain/market/payment';
import { receiptMethods, receiptOf, receiptRows, receiptStates } from '@rasa/domain/market/receipt';
import { formatIdr } from '@rasa/domain/money';
import { Refusal } from '@rasa/domain/refusal';
import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';

const words = {
  id: {
    title: 'Nota pesanan',
    by: 'Pemesan',
    pay: 'Cara bayar',
    delivery: 'Ongkos kirim',
    dropped: 'Tidak jadi dikirim',
    number: 'Nomor lengkap',
    foot: 'Nota ini dibuat dari catatan pesanan pada saat dibuka.',
  },
  en: {
    title: 'Receipt of order',
    by: 'Ordered by',
    pay: 'Paid by',
    delivery: 'Delivery',
    dropped: 'Not delivered',
    number: 'Full number',
    foot: 'Made from the order as it stands at the moment of opening.',
  },
} as const satisfies Record<Locale, object>;

const rupiah = (amountIdr: number): string => formatIdr(amountIdr).replaceAll('\u00a0', ' ');

const moment = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' },
  }).format(new Date(at));

function paperOf(
  { order, parts, payment }: WholeOrder & { payment: Payment },
  host: string,
  locale: Locale,
): ReceiptPaper {
  const said = words[locale];
  const receipt = receiptOf({ ...order, buyerName: order.buyer.name, parts, payment });
  return {
    language: locale,
    title: `${said.title} ${shortNumber(order.orderId)}`,
    head: [
      moment(order.placedAt, locale),
      `${said.by}: ${order.buyer.name}`,
      `${said.pay}: ${receiptMethods[payment.method][locale]}`,
    ],
    stamp: { text: receiptStates[receipt.state][locale], good: receipt.state === 'paid' },
    blocks: receipt.parts.map(({ shopName, lines, delivery, dropped }) => ({
      title: shopName,
      ...(dropped && { note: said.dropped }),
      rows: [
        ...lines.map(({ name, quantity, priceIdr, lineIdr }) => ({
          text: `${quantity} × ${name} (${rupiah(priceIdr)})`,
          amount: rupiah(lineIdr),
        })),
        ...(delivery.feeIdr > 0 ? [{ text: said.delivery, amount: rupiah(delivery.feeIdr) }] : []),
      ],
    })),
    sums: receipt.rows.map(({ row, amountIdr }) => ({
      ...{ text: receiptRows[row][locale], amount: rupiah(amountIdr), strong: row === 'total' },
    })),
    foot: [`${said.number}: ${order.orderId}`, said.foot, host],
  };
}

/** For who holds the order's link. */
export function receiptPapers(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/cetak/nota/:file{.+\\.pdf}', async (c) => {
    const orderId = c.req.param('file').slice(0, -'.pdf'.length);
    const token = c.req.query('token') ?? '';
    const isShaped = idSchema('order').safeParse(orderId).success && token.length <= 100;
    if (!isShaped) throw new Refusal('order.unknown');
    const { world } = c.var;
    const whole = await orderForToken(world, orderId, token);
    const locale: Locale = c.req.query('bahasa') === 'en' ? 'en' : 'id';
    const bytes = await drawReceipt(paperOf(whole, new URL(world.publicOrigin).host, locale));
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `inline; filename="nota-${shortNumber(orderId)}.pdf"`,
    });
  });
  return app;
}
