/** Near enough to Indonesia's buyers. Another one is added here after a look at AWS's page of services by region. */
const regions: Record<string, string> = {
  'ap-southeast-3': 'Jakarta',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-2': 'Sydney',
};

/** SNS reaches Indonesian numbers from each of these; it does not send SMS from everywhere. */
const smsRegions = ['ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1'];

/** The services that the stacks need in their own region, by the name in their endpoints' addresses. */
const services: Record<string, string> = {
  DynamoDB: 'dynamodb',
  'DynamoDB streams': 'streams.dynamodb',
  Lambda: 'lambda',
  S3: 's3',
  SQS: 'sqs',
  SNS: 'sns',
  KMS: 'kms',
  'mail by SES': 'email',
  Scheduler: 'scheduler',
  Backup: 'backup',
  CloudWatch: 'monitoring',
  'CloudWatch logs': 'logs',
  'Secrets Manager': 'secretsmanager',
  'Parameter Store': 'ssm',
};

/** Sentences about what is wrong with these regions; none when all is well. */
export function regionFaults({ region, smsRegion }: { region: string; smsRegion: string }): string[] {
  const faults: string[] = [];
  if (!regions[region]) {
    const known = Object.entries(regions).map(([name, place]) => `${name} (${place})`);
    faults.push(
      `region: "${region}" was never tried. Use ${known.join(', ')}, or add it to infra/src/region.ts once AWS's page of services by region shows all that is needed.`,
    );
  }
  if (!smsRegions.includes(smsRegion))
    faults.push(
      `smsRegion: SMS are not sent from "${smsRegion}". Use one of ${smsRegions.join(', ')}: it may differ from the region of the data.`,
    );
  return faults;
}

/** Tells whether a name is in the DNS. A service that a region lacks has no address there. */
export type HasAddress = (host: string) => Promise<boolean>;

/** Sentences about services that this region does not have, asked of the DNS. */
export async function missingServices(
  { region, smsRegion }: { region: string; smsRegion: string },
  hasAddress: HasAddress,
): Promise<string[]> {
  const asked = [
    ...Object.entries(services).map(([service, host]) => ({ service, in: region, host })),
    { service: 'SMS by SNS', in: smsRegion, host: 'sns' },
  ];
  const answers = await Promise.all(
    asked.map(async (one) => ({ ...one, there: await hasAddress(`${one.host}.${one.in}.amazonaws.com`) })),
  );
  return answers
    .filter(({ there }) => !there)
    .map(
      (one) =>
        `${one.service} is not in ${one.in}. Choose another region in infra/stages, or check that this machine reaches the network.`,
    );
}
