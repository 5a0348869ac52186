import { z } from '@hono/zod-openapi';
import { readStatement, type SellerStatement } from '@rasa/actions/market/statement';
import type { Principal } from '@rasa/domain/identity/account';
import { requireRole } from '@rasa/domain/identity/permission';
import type { Locale } from '@rasa/domain/language';
import { monthSchema, statementKinds, statementNames } from '@rasa/domain/market/statement';
import { addHours } from '@rasa/domain/time';
import { csv } from '../../http/csv.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import type { World } from '../../world.ts';
import { payoutView, payoutViewSchema } from './payout-view.ts';

const statementSchema = z
  .object({
    sellerId: z.string(),
    shopName: z.string(),
    month: z.string(),
    firstMonth: z.string(),
    openingIdr: z.int(),
    closingIdr: z.int(),
    openingCashIdr: z.int(),
    closingCashIdr: z.int(),
    sums: z.object(
      Object.fromEntries(statementKinds.map((kind) => [kind, z.int()])) as Record<
        (typeof statementKinds)[number],
        z.ZodInt
      >,
    ),
    entries: z.array(
      z.object({
        at: z.string(),
        kind: z.enum(statementKinds),
        orderId: z.string().optional(),
        partId: z.string().optional(),
        payoutId: z.string().optional(),
        owedIdr: z.int(),
        balanceIdr: z.int(),
        cashIdr: z.int(),
      }),
    ),
    payouts: z.array(payoutViewSchema),
  })
  .openapi('Statement');

const params = z.object({ sellerId: z.string().max(60), month: monthSchema });

const getRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['money'],
  method: 'get',
  path: '/sellers/{sellerId}/statements/{month}',
  tells: 'payout',
  summary: "A seller's month out of the ledger: each posting with what it leads back to",
  tags: ['money'],
  request: { params },
  responses: { 200: jsonAnswer(statementSchema, 'The statement') },
});

const csvRoute = defineRoute({
  access: ['seller', 'officer'],
  scope: ['money'],
  method: 'get',
  path: '/sellers/{sellerId}/statements/{month}/csv',
  tells: 'payout',
  summary: 'The same as a table for spreadsheets',
  tags: ['money'],
  request: { params },
  responses: {
    200: { description: 'One row a posting', content: { 'text/csv': { schema: z.string() } } },
  },
});

const read = (world: World, asker: Principal, { sellerId, month }: z.infer<typeof params>) =>
  readStatement(world, asker, sellerId, month);

const heads = {
  id: ['Waktu (WIB)', 'Keterangan', 'Nomor', 'Jumlah (Rp)', 'Belum dibayarkan (Rp)', 'Komisi tunai (Rp)'],
  en: ['Time (WIB)', 'What', 'Number', 'Amount (Rp)', 'Owed to her (Rp)', 'Commission in cash (Rp)'],
};
const balances = {
  opening: { id: 'Saldo awal bulan', en: 'Opening balance' },
  closing: { id: 'Saldo akhir bulan', en: 'Closing balance' },
};

/** `2026-11-24 10:05`, as clocks in Jakarta show it. */
const minuteText = (at: string): string => addHours(at, 7).slice(0, 16).replace('T', ' ');

function table(statement: SellerStatement, locale: Locale): string {
  const { openingIdr, closingIdr, openingCashIdr, closingCashIdr } = statement;
  return csv([
    heads[locale],
    ['', balances.opening[locale], '', '', openingIdr, openingCashIdr],
    ...statement.entries.map((entry) => [
      minuteText(entry.at),
      statementNames[entry.kind][locale],
      (entry.payoutId ?? entry.orderId ?? '').slice(-6),
      entry.owedIdr,
      entry.balanceIdr,
      entry.cashIdr,
    ]),
    ['', balances.closing[locale], '', '', closingIdr, closingCashIdr],
  ]);
}

export const statementRoutes = router()
  .openapi(getRoute, async (c) => {
    const asker = requireRole(c.var.asker, 'seller', 'officer');
    const { sellerId, month } = c.req.valid('param');
    const statement = await read(c.var.world, asker, { sellerId, month });
    const payouts = statement.payouts.map(payoutView);
    return c.json(statementSchema.parse({ ...statement, payouts, sellerId }), 200);
  })
  .openapi(csvRoute, async (c) => {
    const asker = requireRole(c.var.asker, 'seller', 'officer');
    const { sellerId, month } = c.req.valid('param');
    const statement = await read(c.var.world, asker, { sellerId, month });
    return c.body(table(statement, c.var.locale), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="laporan-${month}.csv"`,
    });
  });
