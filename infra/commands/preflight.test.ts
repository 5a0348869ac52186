import { expect, test } from 'vitest';
import { readStage } from '../src/settings.ts';
import { type Aws, AwsRefused } from './aws.ts';
import { preflight } from './preflight.ts';
import { newPair } from './vapid.ts';

const stage = {
  ...readStage('staging'),
  account: '123456789012',
  domain: 'rasadesa.id',
  mailFrom: 'Rasa Desa <halo@rasadesa.id>',
  alarmMail: 'jaga@rasadesa.id',
};
const given = { STRIPE_SECRET_KEY: 'sk_of_a_test', STRIPE_WEBHOOK_SECRET: 'wh_of_a_test' };

type Answers = Record<string, unknown>;
const nothing = () => Promise.reject(new AwsRefused('Stack with id x does not exist'));

/** An account where all is ready, but for what is said. */
const account = (over: Answers = {}): Aws => {
  const answers: Answers = {
    'get-caller-identity': { Account: stage.account },
    'get-parameter': {},
    'get-secret-value': { SecretString: JSON.stringify(given) },
    ...over,
  };
  return async (_, __, operation = '') => {
    const answer = answers[operation];
    if (answer instanceof Error) throw answer;
    return answer ?? nothing();
  };
};
const look = (over: Answers = {}, more: object = {}) =>
  preflight({ ...stage, ...more }, { aws: account(over), hasAddress: async () => true, isThere: () => true });

test('nothing is said where all is ready', async () => {
  expect(await look()).toEqual([]);
  const ours = { Stacks: [{ Tags: [{ Key: 'rasa-desa:stage', Value: 'staging' }] }] };
  expect(await look({ 'describe-stacks': ours })).toEqual([]);
});

test('a stack of the same name that is somebody else’s is never touched', async () => {
  const faults = await look({ 'describe-stacks': { Stacks: [{ Tags: [{ Key: 'team', Value: 'b' }] }] } });
  expect(faults).toHaveLength(4);
  expect(faults[0]).toMatch(
    /holds a stack rasa-desa-staging-data in ap-southeast-3 that is not ours.*another account/,
  );
  const another = { Stacks: [{ Tags: [{ Key: 'rasa-desa:stage', Value: 'production' }] }] };
  expect(await look({ 'describe-stacks': another })).toHaveLength(4);
});

test('a missing secret is named with the command that makes it, and one that lacks a key with the key', async () => {
  const none = await look({ 'get-secret-value': new AwsRefused('ResourceNotFoundException') });
  expect(none).toEqual([
    expect.stringMatching(/no secret rasa-desa\/staging\/given.*aws secretsmanager create-secret/),
  ]);
  const half = {
    SecretString: JSON.stringify({ STRIPE_SECRET_KEY: 'sk_of_a_test', STRIPE_WEBHOOK_SECRET: '' }),
  };
  const [lacks] = await look({ 'get-secret-value': half });
  expect(lacks).toMatch(/lacks STRIPE_WEBHOOK_SECRET/);
  expect(lacks).not.toContain('sk_of_a_test');
  const [whatsApp] = await look({}, { whatsAppPhoneNumberId: '12345' });
  expect(whatsApp).toMatch(/lacks WHATSAPP_TOKEN/);
});

test('a shop that sends push brings along both halves of one pair', async () => {
  const [pair, other] = [newPair(), newPair()];
  const vapidPublicKey = pair.publicKey;
  const secret = (privateKey: string) => ({
    'get-secret-value': { SecretString: JSON.stringify({ ...given, VAPID_PRIVATE_KEY: privateKey }) },
  });
  expect(await look({}, { vapidPublicKey })).toEqual([expect.stringMatching(/lacks VAPID_PRIVATE_KEY/)]);
  expect(await look(secret(pair.privateKey), { vapidPublicKey })).toEqual([]);
  const [wrong] = await look(secret(other.privateKey), { vapidPublicKey });
  expect(wrong).toMatch(/not the other half of vapidPublicKey.*npm run cloud -- vapid/);
  expect(wrong).not.toContain(other.privateKey);
});

test('the wrong account, nobody signed in and a region without ground are said before anything is asked further', async () => {
  expect(await look({ 'get-caller-identity': { Account: '999999999999' } })).toEqual([
    expect.stringMatching(/account 999999999999, but staging belongs into 123456789012/),
  ]);
  expect(await look({ 'get-caller-identity': new AwsRefused('expired token') })).toEqual([
    expect.stringMatching(/expired token.*aws sso login/),
  ]);
  expect(await look({ 'get-parameter': new AwsRefused('ParameterNotFound') })).toEqual([
    expect.stringMatching(/no ground in ap-southeast-3.*bootstrap/),
    expect.stringMatching(/no ground in us-east-1/),
  ]);
});

test('what is not decided, not packaged or not offered there is named', async () => {
  const faults = await preflight(
    { ...stage, domain: 'rasadesa.invalid' },
    {
      aws: account(),
      hasAddress: async (host) => !host.startsWith('backup.'),
      isThere: (path) => !path.endsWith('auth'),
    },
  );
  expect(faults).toEqual([
    expect.stringMatching(/staging\.json: domain is not decided/),
    expect.stringMatching(/Not packaged: auth\. Run npm run package/),
    expect.stringMatching(/Backup is not in ap-southeast-3/),
  ]);
});
