import { expect, test, vi } from 'vitest';
import { missingServices } from './region.ts';
import { readStage, settingFaults, undecided } from './settings.ts';
import { stageNameFrom, stageNames } from './stage.ts';

const good = () => ({
  account: '123456789012',
  region: 'ap-southeast-3',
  smsRegion: 'ap-southeast-1',
  domain: 'rasadesa.id',
  mailFrom: 'Rasa Desa <halo@rasadesa.id>',
  whatsAppPhoneNumberId: '',
  vapidPublicKey: '',
  alarmMail: 'jaga@rasadesa.id',
  secretsChangedOn: '2026-11-25',
  monthlyBudgetUsd: 100,
  marketUnitId: 'unt_01J00000000000000000000000',
  signInDailyBudget: 2000,
  shield: true,
  logDays: 90,
});

test.each(stageNames)('the settings of %s make a stage', (name) => {
  expect(readStage(name).name).toBe(name);
});

const odd = [
  ...['', undefined, 'prod', 'Production', 'DEV', 'dev ', 'dev\n', 'dev;rm -rf', '$(id)', '../production'],
  ...['dev/../production', 'dev%00', 'dev\u200b', 'ｄｅｖ', '開発', '__proto__', 'toString', 'x'.repeat(300)],
];

test.each(odd)('the stage name %j is refused with the names there are', (name) => {
  expect(() => stageNameFrom(name)).toThrow(/dev, staging, production/);
  expect(() => readStage(name)).toThrow(/dev, staging, production/);
});

type Config = { app(input: { stage?: string | undefined }): Promise<Record<string, unknown>> };

/** SST's side, as its command line asks it before it makes anything. */
async function edgeSettings(stage: string | undefined): Promise<Record<string, unknown>> {
  vi.stubGlobal('$config', (config: Config) => config);
  const path = '../../sst.config.ts';
  const { default: config } = (await import(/* @vite-ignore */ path)) as { default: Config };
  return config.app({ stage });
}

test.each(odd)('SST refuses the stage name %j in the same words', async (stage) => {
  await expect(edgeSettings(stage)).rejects.toThrow(/dev, staging, production/);
});

test('SST takes region and care from the stage', async () => {
  expect(await edgeSettings('dev')).toMatchObject({ removal: 'remove', protect: false });
  const production = { removal: 'retain', protect: true, providers: { aws: { region: 'ap-southeast-3' } } };
  expect(await edgeSettings('production')).toMatchObject(production);
  expect(await edgeSettings('staging')).toMatchObject({ removal: 'retain', protect: false });
});

test.each([
  ['account', 123456789012, /12 digits in quotes/],
  ['account', undefined, /account is missing/],
  ['region', 'Jakarta', /name of an AWS region/],
  ['region', 'ap-southeast-9', /never tried.*ap-southeast-3 \(Jakarta\)/],
  ['smsRegion', 'ap-southeast-3', /SMS are not sent from "ap-southeast-3"/],
  ['domain', 'https://rasadesa.id', /without https/],
  ['domain', 'rasa_desa.id', /small letters/],
  ['mailFrom', 'halo@rasadesa.id', /a sender/],
  ['alarmMail', 'nobody', /somebody reads/],
  ['vapidPublicKey', 'abc', /npm run cloud -- vapid/],
  ['secretsChangedOn', 'yesterday', /last changed, such as/],
  ['monthlyBudgetUsd', 0, /whole US dollars/],
  ['marketUnitId', 'unit-1', /unt_01J/],
  ['shield', false, /production has one/],
  ['logDays', 45, /one of 7, 14/],
  ['colour', 'red', /colour is no setting; known are/],
])('%s: %j is told of in words', (key, value, words) => {
  const settings: Record<string, unknown> = { ...good(), [key]: value };
  if (value === undefined) delete settings[key];
  const faults = settingFaults('production', settings);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(words);
});

test('good settings have no fault, and all faults are told at once, with their file', () => {
  expect(settingFaults('production', good())).toEqual([]);
  const bad = () => ({ ...good(), domain: 'x', logDays: 1 });
  expect(() => readStage('staging', bad)).toThrow(
    /^infra\/stages\/staging\.json:\n {2}domain is "x".*\n {2}logDays/,
  );
});

test('what is not decided yet is named, so that it is not deployed', () => {
  expect(undecided(readStage('production', good))).toEqual([]);
  const open = { ...good(), account: '000000000000', domain: 'rasadesa.invalid' };
  expect(undecided(readStage('production', () => open))).toEqual(['account', 'domain']);
});

test('a service that a region does not have is named, with the region', async () => {
  const stage = readStage('dev', good);
  expect(await missingServices(stage, async () => true)).toEqual([]);
  const missing = await missingServices(stage, async (host) => host !== 'email.ap-southeast-3.amazonaws.com');
  expect(missing).toEqual([
    expect.stringMatching(/^mail by SES is not in ap-southeast-3\. Choose another region/),
  ]);
});
