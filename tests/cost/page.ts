import { alwaysOnBill, type Bill, habits, messagesUsd, totalOf } from './bill.ts';
import { alwaysOn, type Price, pricedOn, pricedRegion, prices, whatsAppMessage } from './prices.ts';
import type { Measured } from './scene.ts';

const money = (usd: number): string =>
  usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const amount = (number: number): string => number.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** What each measured action is, in the order of the page. */
const actions: Record<string, string> = {
  homeView: 'the home page is looked at',
  productView: 'a product is looked at',
  search: 'a search',
  placeOrder3Lines: 'an order of 3 lines from 2 sellers, by card',
  paymentArrives: 'its payment arrives',
  sellersOrders: 'a seller looks at her orders',
  sellersStep: 'a seller takes one step (accepts, packs, hands over)',
  timersOfAnOrder: 'the timers of an order complete it',
  payout: 'a payout is proposed and paid',
  payoutConfirmed: 'the seller confirms it',
  submission: 'a product is submitted',
  decision: 'a curator decides',
  signIn: 'a sign-in by code',
  attendance20: 'attendance of 20 at a session',
  idleMinute: 'a minute in which nothing happens',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

function unitRows({ units }: Measured): string[][] {
  return Object.entries(actions).map(([name, what]) => {
    const now = units[name]!;
    const later = units[`${name}Later`] ?? { read: 0, write: 0 };
    return [what, amount(now.read), amount(now.write), amount(later.read), amount(later.write)];
  });
}

function billRows(bills: readonly Bill[]): string[][] {
  const rows = bills[0]!.lines.map(({ what }, index) => [
    what,
    ...bills.map(({ lines }) => money(lines[index]!.usd)),
  ]);
  return [...rows, ['**together**', ...bills.map(({ usd }) => `**${money(usd)}**`)]];
}

const priceRows = (list: Record<string, Price>): string[][] =>
  Object.values(list).map(({ usd, per, source, estimate }) => [
    per,
    String(usd),
    estimate ? 'estimate' : 'read',
    source,
  ]);

export function costPage(measured: Measured, bills: readonly Bill[]): string {
  const sellers = bills.map((bill) => `${amount(bill.sellers)} sellers`);
  return `# What it costs

Written by \`npm run cost\`; not by hand. Units are measured, habits are assumed, prices are data with a date
(\`tests/cost/prices.ts\`). **Every price here is an estimate for ${pricedRegion} as of ${pricedOn}**: it was not read off
AWS's page for that region. Look them up at the sources below before anybody promises a budget.

## Units of an action

Counted on the embedded table by AWS's rules, request by request, from the items before and after: indexes too, and
twice in transactions (of indexes in transactions AWS says nothing; they are counted twice, the dearer reading). *Later*
is what its events cause in other functions: messages, the catalogue.

${table(['action', 'read', 'write', 'later, read', 'later, write'], unitRows(measured))}

An order leaves ${amount(measured.storedBytesPerOrder / 1024)} KB in the tables, with entries of indexes, events and messages' marks. What an order or a decision changes in the catalogue is read and written under *later*; drawing all of it from the table reads ${amount(measured.redrawReadsPerOffer)} units for each product in it, ${habits.wholeDrawings} times a month.

## A month

Assumed for each seller: ${habits.ordersPerSeller} orders a month, ${habits.offersPerSeller} products; for each order ${habits.viewsPerOrder} public pages, of which the edge has kept
${habits.keptAtEdge * 100} %, and ${habits.messagesPerOrder} messages; ${habits.monthsKept} months of orders kept. US dollars, without free tiers and tax.

${table(['', ...sellers], billRows(bills))}
${table(
  ['beside it', ...sellers.map(() => '')],
  [
    [
      'always on: servers and a managed database',
      ...bills.map((bill) => money(totalOf(alwaysOnBill(bill.sellers)))),
    ],
    ['messages by WhatsApp, the same for either', ...bills.map((bill) => money(messagesUsd(bill.sellers)))],
  ],
)
  .split('\n')
  .slice(2)
  .join('\n')}

The servers beside it: ${bills
    .map((bill) =>
      alwaysOnBill(bill.sellers)
        .map(({ what }) => what)
        .join(', '),
    )
    .join('; ')}. They carry no edge, files, logs or firewall, which cost
about the same as above, and nobody's nights.

**What to read from it.** A shop that nobody visits costs little more than what stands there: keys, alarms, the firewall
and the minutes of the schedules. Messages soon cost more than everything else. ${growthWords(bills)}

## Prices

${table(['for', 'US$', '', 'where to look'], [...priceRows(prices), ...priceRows(alwaysOn), ...priceRows({ whatsAppMessage })])}
`;
}

/** Said of whatever is the largest line at the largest size. */
function growthWords(bills: readonly Bill[]): string {
  const largest = bills.at(-1)!;
  const line = largest.lines.reduce((most, one) => (one.usd > most.usd ? one : most));
  return `All else
grows with the orders: with ${amount(largest.sellers)} sellers the largest line is "${line.what}", ${Math.round((100 * line.usd) / largest.usd)} %
of the bill. That is ${amount(largest.sellers * habits.offersPerSeller)} products, ten times what the catalogue in each function's memory is made for
(${amount(30_000)}): before that it is replaced by a search service, which is not in this bill.`;
}
