/*
 * Prices in US dollars, without tax. `source` says where one is to be looked up again; an estimate was not read off
 * AWS's page for Jakarta, but follows from Singapore's prices as they were known, and is to be checked before anybody
 * promises a budget.
 */

export const pricedOn = '2026-11-25';
export const pricedRegion = 'ap-southeast-3';

export type Price = { usd: number; per: string; source: string; estimate: boolean };

const page = (path: string) => `https://aws.amazon.com/${path}/`;
const estimate = (usd: number, per: string, path: string): Price => ({
  ...{ usd, per, source: page(path), estimate: true },
});

export const prices = {
  readMillion: estimate(0.1423, '1,000,000 read request units', 'dynamodb/pricing/on-demand'),
  writeMillion: estimate(0.7115, '1,000,000 write request units', 'dynamodb/pricing/on-demand'),
  tableGigabyte: estimate(0.285, 'GB of table a month', 'dynamodb/pricing/on-demand'),
  pointInTimeGigabyte: estimate(0.228, 'GB of point-in-time recovery a month', 'dynamodb/pricing/on-demand'),
  backupGigabyte: estimate(0.114, 'GB of table backup a month', 'backup/pricing'),
  lambdaGigabyteSecond: estimate(0.0000133334, 'GB-second on arm64', 'lambda/pricing'),
  lambdaMillion: estimate(0.2, '1,000,000 invocations', 'lambda/pricing'),
  httpApiMillion: estimate(1.25, '1,000,000 requests of an HTTP API', 'api-gateway/pricing'),
  edgeGigabyte: estimate(0.12, 'GB from the edge to Indonesia', 'cloudfront/pricing'),
  edgeTenThousand: estimate(0.012, '10,000 HTTPS requests at the edge', 'cloudfront/pricing'),
  filesGigabyte: estimate(0.025, 'GB of files a month', 's3/pricing'),
  filePutThousand: estimate(0.005, '1,000 files written', 's3/pricing'),
  fileGetThousand: estimate(0.0004, '1,000 files read', 's3/pricing'),
  logGigabyte: estimate(0.7, 'GB of log taken in', 'cloudwatch/pricing'),
  metric: estimate(0.3, 'metric of our own a month', 'cloudwatch/pricing'),
  alarm: estimate(0.1, 'alarm a month', 'cloudwatch/pricing'),
  key: estimate(1, 'key a month', 'kms/pricing'),
  keyTenThousand: estimate(0.03, '10,000 requests to a key', 'kms/pricing'),
  secret: estimate(0.4, 'secret a month', 'secrets-manager/pricing'),
  shield: estimate(5, 'web ACL a month', 'waf/pricing'),
  shieldRule: estimate(1, 'rule of a web ACL a month', 'waf/pricing'),
  shieldMillion: estimate(0.6, '1,000,000 requests looked at', 'waf/pricing'),
  zone: estimate(0.5, 'zone of the DNS a month', 'route53/pricing'),
  mailThousand: estimate(0.1, '1,000 mails', 'ses/pricing'),
} satisfies Record<string, Price>;

/** Whole offers of an always-on kind, a month of 730 hours. */
export const alwaysOn = {
  smallServer: estimate(17, 't4g.small with 30 GB of disk and an address', 'ec2/pricing/on-demand'),
  mediumServer: estimate(38, 't4g.medium with 60 GB of disk and an address', 'ec2/pricing/on-demand'),
  largeServer: estimate(75, 'c7g.large with 60 GB of disk and an address', 'ec2/pricing/on-demand'),
  balancer: estimate(24, 'load balancer', 'elasticloadbalancing/pricing'),
  smallDatabase: estimate(24, 'db.t4g.micro, one zone, 20 GB, backups', 'rds/postgresql/pricing'),
  mediumDatabase: estimate(110, 'db.t4g.medium, two zones, 50 GB, backups', 'rds/postgresql/pricing'),
  largeDatabase: estimate(1150, 'db.r7g.xlarge, two zones, 500 GB, backups', 'rds/postgresql/pricing'),
} satisfies Record<string, Price>;

/** Messages cost the same wherever the shop runs, and soon more than all of it. */
export const whatsAppMessage: Price = {
  ...{ usd: 0.02, per: 'message by WhatsApp to Indonesia (utility)', estimate: true },
  source: 'https://developers.facebook.com/docs/whatsapp/pricing',
};
