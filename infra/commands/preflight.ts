import { existsSync } from 'node:fs';
import { packageFolder } from '../src/function.ts';
import { functionNames, shapes } from '../src/functions.ts';
import { type HasAddress, missingServices } from '../src/region.ts';
import { givenKeys, secretName } from '../src/secrets.ts';
import { undecided } from '../src/settings.ts';
import { stackNames, stageTag } from '../src/stacks.ts';
import type { Stage } from '../src/stage.ts';
import { type Aws, AwsRefused } from './aws.ts';
import { isPair } from './vapid.ts';

export type Outside = { aws: Aws; hasAddress: HasAddress; isThere?: (path: string) => boolean };

const edgeRegion = 'us-east-1';

async function refusal(asking: Promise<unknown>): Promise<string | undefined> {
  try {
    await asking;
    return undefined;
  } catch (error) {
    if (error instanceof AwsRefused) return error.message;
    throw error;
  }
}

/** Sentences about what is missing on this machine or in the settings. */
function unready(stage: Stage, isThere: (path: string) => boolean): string[] {
  const open = undecided(stage).map((key) => `infra/stages/${stage.name}.json: ${key} is not decided yet.`);
  const names = new Set(functionNames.map((name) => shapes[name].packageName ?? name));
  const absent = [...names].filter((name) => !isThere(packageFolder(name)));
  return absent.length === 0
    ? open
    : [...open, `Not packaged: ${absent.join(', ')}. Run npm run package first.`];
}

async function wrongAccount(stage: Stage, { aws }: Outside): Promise<string[]> {
  let identity: { Account?: string } = {};
  const refused = await refusal(
    aws(stage.region, 'sts', 'get-caller-identity').then((answer) => {
      identity = answer as typeof identity;
    }),
  );
  if (refused)
    return [
      `AWS does not know who is asking (${refused}). Sign in (aws sso login), and switch ${stage.region} on in the account: it is off at first.`,
    ];
  if (identity.Account === stage.account) return [];
  return [
    `You are signed in to account ${identity.Account}, but ${stage.name} belongs into ${stage.account}. Choose the other profile (AWS_PROFILE).`,
  ];
}

async function unbootstrapped({ region }: Stage, { aws }: Outside): Promise<string[]> {
  const faults: string[] = [];
  for (const one of [region, edgeRegion]) {
    const refused = await refusal(
      aws(one, 'ssm', 'get-parameter', '--name', '/cdk-bootstrap/hnb659fds/version'),
    );
    if (refused)
      faults.push(
        `CDK has no ground in ${one}: run npx aws-cdk@2.1148.1 bootstrap aws://ACCOUNT/${one} once (${refused}).`,
      );
  }
  return faults;
}

async function missingSecrets(stage: Stage, { aws }: Outside): Promise<string[]> {
  const name = secretName(stage, 'given');
  const keys = givenKeys(stage);
  const sample = JSON.stringify(Object.fromEntries(keys.map((key) => [key, '…'])));
  const make = `aws secretsmanager create-secret --region ${stage.region} --name ${name} --secret-string '${sample}'`;
  let text = '';
  const refused = await refusal(
    aws(stage.region, 'secretsmanager', 'get-secret-value', '--secret-id', name).then((answer) => {
      text = (answer as { SecretString?: string }).SecretString ?? '';
    }),
  );
  if (refused) return [`There is no secret ${name} that you may read (${refused}). Make it: ${make}`];
  const missing = keys.filter((key) => valueIn(text, key).length <= 3);
  if (missing.length > 0) return [`The secret ${name} lacks ${missing.join(', ')}. It holds JSON: ${sample}`];
  if (!stage.vapidPublicKey || isPair(stage.vapidPublicKey, valueIn(text, 'VAPID_PRIVATE_KEY'))) return [];
  return [
    `VAPID_PRIVATE_KEY in the secret ${name} is not the other half of vapidPublicKey in infra/stages/${stage.name}.json: make a pair with npm run cloud -- vapid and use both halves.`,
  ];
}

/** It never leaves here. Empty where there is none. */
function valueIn(text: string, key: string): string {
  try {
    const value = (JSON.parse(text) as Record<string, unknown>)[key];
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

type Stacks = { Stacks?: { Tags?: { Key: string; Value: string }[] }[] };

async function foreignStacks(stage: Stage, { aws }: Outside): Promise<string[]> {
  const { global, ...here } = stackNames(stage);
  const faults: string[] = [];
  for (const [region, name] of [
    ...Object.values(here).map((name) => [stage.region, name] as const),
    [edgeRegion, global] as const,
  ]) {
    let found: Stacks = {};
    const refused = await refusal(
      aws(region, 'cloudformation', 'describe-stacks', '--stack-name', name).then((answer) => {
        found = answer as Stacks;
      }),
    );
    if (refused && !/does not exist/.test(refused))
      faults.push(`Cannot look for the stack ${name}: ${refused}`);
    const tags = found.Stacks?.[0]?.Tags;
    if (tags && !tags.some(({ Key, Value }) => Key === stageTag && Value === stage.name))
      faults.push(
        `The account holds a stack ${name} in ${region} that is not ours (no tag ${stageTag}=${stage.name}). Nothing was touched: use another account, or remove or rename that stack first.`,
      );
  }
  return faults;
}

/** Everything that would make a deployment fail or hit the wrong thing, in words that say what to do. */
export async function preflight(stage: Stage, outside: Outside): Promise<string[]> {
  const faults = unready(stage, outside.isThere ?? existsSync);
  const account = await wrongAccount(stage, outside);
  // Whatever is asked of the wrong account says nothing.
  if (account.length > 0) return [...faults, ...account];
  return [
    ...faults,
    ...(await missingServices(stage, outside.hasAddress)),
    ...(await unbootstrapped(stage, outside)),
    ...(await missingSecrets(stage, outside)),
    ...(await foreignStacks(stage, outside)),
  ];
}
