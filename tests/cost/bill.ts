import { alwaysOn, prices, whatsAppMessage } from './prices.ts';
import type { Measured } from './scene.ts';
import type { Things } from './things.ts';
import type { Units } from './units.ts';

/** What a seller's month looks like. Assumed, not measured: a pilot's own figures belong here as soon as there are any. */
export const habits = {
  ordersPerSeller: 8,
  /** Of the catalogue: after a version that writes it in another form, or a change of very many offers at once. */
  wholeDrawings: 4,
  offersPerSeller: 6,
  /** Public pages for each order, and the share of them that the edge has kept. */
  viewsPerOrder: 80,
  keptAtEdge: 0.4,
  searchesPerOrder: 8,
  /** Files (styles, scripts, pictures) for each page, and how much all of it weighs. */
  filesPerView: 8,
  kilobytesPerView: 180,
  sellersPagesPerSeller: 60,
  sellersPartsPerOrder: 2,
  stepsPerPart: 3,
  submissionsPerSeller: 1,
  payoutsPerSeller: 2,
  signInsPerSeller: 0.5,
  attendancesOfTwentyPerSeller: 0.03,
  messagesPerOrder: 5,
  pictureMegabytesPerOffer: 1.5,
  /** How many months of orders are kept beside each other. */
  monthsKept: 24,
  /** Of one gigabyte of memory, by kind of request. */
  pageSeconds: 0.12,
  eventSeconds: 0.25,
  minuteSeconds: 0.15,
  logKilobytesPerRequest: 1,
};

const minutesPerMonth = 43_800;
/** Functions that a schedule calls each minute: events, images, jobs. */
const minutelyFunctions = 3;
const nightsPerMonth = 30.4;
const gigabyte = 1024 ** 3;

export type Line = { what: string; usd: number };
export type Bill = { sellers: number; orders: number; lines: Line[]; usd: number };

const sumOf = (lines: readonly Line[]): number => lines.reduce((all, { usd }) => all + usd, 0);

/** How often each measured action is done in a month. */
export function timesOf(sellers: number): Record<string, number> {
  const orders = sellers * habits.ordersPerSeller;
  const views = orders * habits.viewsPerOrder * (1 - habits.keptAtEdge);
  const steps = orders * habits.sellersPartsPerOrder * habits.stepsPerPart;
  return {
    homeView: views * 0.2,
    productView: views * 0.7,
    search: orders * habits.searchesPerOrder,
    placeOrder3Lines: orders,
    paymentArrives: orders,
    sellersStep: steps,
    timersOfAnOrder: orders,
    sellersOrders: sellers * habits.sellersPagesPerSeller,
    submission: sellers * habits.submissionsPerSeller,
    decision: sellers * habits.submissionsPerSeller,
    payout: sellers * habits.payoutsPerSeller,
    payoutConfirmed: sellers * habits.payoutsPerSeller,
    signIn: sellers * habits.signInsPerSeller,
    attendance20: sellers * habits.attendancesOfTwentyPerSeller,
    idleMinute: minutesPerMonth,
  };
}

/** Units of a month, with what events cause. */
export function unitsOf(
  sellers: number,
  { units, storedBytesPerOrder, redrawReadsPerOffer }: Measured,
): Units {
  const all: Units = { read: 0, write: 0 };
  const times = timesOf(sellers);
  for (const [name, count] of Object.entries(times))
    for (const one of [units[name], units[`${name}Later`]]) {
      all.read += count * (one?.read ?? 0);
      all.write += count * (one?.write ?? 0);
    }
  // An order and a decision read the offers they touch, which is measured. Seldom all of it is drawn from the table.
  all.read += habits.wholeDrawings * redrawReadsPerOffer * sellers * habits.offersPerSeller;
  // The books read the whole table each night, strongly.
  all.read += (nightsPerMonth * storedBytes(sellers, storedBytesPerOrder)) / 4096;
  return all;
}

const storedBytes = (sellers: number, perOrder: number): number =>
  sellers * habits.ordersPerSeller * habits.monthsKept * perOrder;

function fixedLines(things: Things): Line[] {
  const count = (kind: string): number => things[kind] ?? 0;
  return [
    { what: 'keys', usd: count('AWS::KMS::Key') * prices.key.usd },
    // One more is made by hand: `given`.
    { what: 'secrets', usd: (count('AWS::SecretsManager::Secret') + 1) * prices.secret.usd },
    { what: 'alarms', usd: count('AWS::CloudWatch::Alarm') * prices.alarm.usd },
    { what: 'metrics', usd: count('AWS::Logs::MetricFilter') * prices.metric.usd },
    {
      what: 'web application firewall',
      usd: count('AWS::WAFv2::WebACL') * prices.shield.usd + count('rules') * prices.shieldRule.usd,
    },
    { what: 'DNS', usd: prices.zone.usd },
  ];
}

export function billOf(sellers: number, measured: Measured, things: Things): Bill {
  const times = timesOf(sellers);
  const orders = times.placeOrder3Lines!;
  const { read, write } = unitsOf(sellers, measured);
  const tables = storedBytes(sellers, measured.storedBytesPerOrder) / gigabyte;
  const pages = Object.entries(times)
    .filter(([name]) => name !== 'idleMinute' && name !== 'timersOfAnOrder')
    .reduce((all, [, count]) => all + count, 0);
  const events = orders * (2 + habits.sellersPartsPerOrder * habits.stepsPerPart);
  const minutely = minutelyFunctions * minutesPerMonth;
  const gigabyteSeconds =
    pages * habits.pageSeconds + events * habits.eventSeconds + minutely * 0.5 * habits.minuteSeconds;
  const views = orders * habits.viewsPerOrder;
  const files = (sellers * habits.offersPerSeller * habits.pictureMegabytesPerOffer) / 1024;
  const edgeRequests = views * (1 + habits.filesPerView) + pages;
  const lines: Line[] = [
    ...fixedLines(things),
    { what: 'tables, reads', usd: (read / 1e6) * prices.readMillion.usd },
    { what: 'tables, writes', usd: (write / 1e6) * prices.writeMillion.usd },
    {
      what: 'tables, kept and secured',
      usd:
        tables * (prices.tableGigabyte.usd + prices.pointInTimeGigabyte.usd + 2 * prices.backupGigabyte.usd),
    },
    {
      what: 'functions',
      usd:
        gigabyteSeconds * prices.lambdaGigabyteSecond.usd +
        ((pages + events + minutely) / 1e6) * prices.lambdaMillion.usd,
    },
    { what: 'HTTP API', usd: (pages / 1e6) * prices.httpApiMillion.usd },
    {
      what: 'edge',
      usd:
        (edgeRequests / 1e4) * prices.edgeTenThousand.usd +
        ((views * habits.kilobytesPerView) / 1024 ** 2) * prices.edgeGigabyte.usd,
    },
    { what: 'firewall, requests', usd: (edgeRequests / 1e6) * prices.shieldMillion.usd },
    {
      what: 'files',
      usd:
        files * prices.filesGigabyte.usd +
        (orders / 1e3) * prices.filePutThousand.usd +
        ((views * 2) / 1e3) * prices.fileGetThousand.usd,
    },
    {
      what: 'logs',
      usd:
        (((pages + events + minutely) * habits.logKilobytesPerRequest) / 1024 ** 2) * prices.logGigabyte.usd,
    },
    { what: 'requests to keys', usd: ((pages + events) / 1e4) * 0.1 * prices.keyTenThousand.usd },
    { what: 'mail', usd: (sellers / 1e3) * prices.mailThousand.usd },
  ];
  return { sellers, orders, lines, usd: sumOf(lines) };
}

/** The same shop on servers that are always on, with a database that somebody else keeps. */
export function alwaysOnBill(sellers: number): Line[] {
  if (sellers <= 200)
    return [
      { what: 'one small server', usd: alwaysOn.smallServer.usd },
      { what: 'small database', usd: alwaysOn.smallDatabase.usd },
    ];
  if (sellers <= 5000)
    return [
      { what: 'two medium servers', usd: 2 * alwaysOn.mediumServer.usd },
      { what: 'load balancer', usd: alwaysOn.balancer.usd },
      { what: 'database in two zones', usd: alwaysOn.mediumDatabase.usd },
    ];
  return [
    { what: 'six large servers', usd: 6 * alwaysOn.largeServer.usd },
    { what: 'load balancer', usd: alwaysOn.balancer.usd },
    { what: 'large database in two zones', usd: alwaysOn.largeDatabase.usd },
  ];
}

export const messagesUsd = (sellers: number): number =>
  sellers * habits.ordersPerSeller * habits.messagesPerOrder * whatsAppMessage.usd;

export const totalOf = sumOf;
