import dev from '../stages/dev.json' with { type: 'json' };
import production from '../stages/production.json' with { type: 'json' };
import staging from '../stages/staging.json' with { type: 'json' };
import { regionFaults } from './region.ts';
import { type Stage, type StageName, stageNameFrom } from './stage.ts';

/** Imported, since SST carries this file elsewhere before it runs it. */
const written: Record<StageName, Record<string, unknown>> = { dev, staging, production };

type Check = { fits: (value: unknown) => boolean; want: string };
const text = (pattern: RegExp, want: string): Check => ({
  fits: (value) => typeof value === 'string' && pattern.test(value),
  want,
});
const whole = (from: number, to: number, want: string): Check => ({
  fits: (value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to,
  want,
});

const logDays = [7, 14, 30, 60, 90, 180, 365];
const mail = /^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+$/;

const checks: Record<Exclude<keyof Stage, 'name'>, Check> = {
  region: text(/^[a-z]{2}(-[a-z]+)+-\d$/, 'the name of an AWS region, such as ap-southeast-3'),
  smsRegion: text(/^[a-z]{2}(-[a-z]+)+-\d$/, 'the name of an AWS region, such as ap-southeast-1'),
  account: text(/^\d{12}$/, "the AWS account's number, 12 digits in quotes"),
  domain: text(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'a domain in small letters without https://, such as rasadesa.id',
  ),
  mailFrom: text(/^[^<>]* <[^@\s<>]+@[^@\s<>]+>$/, 'a sender, such as Rasa Desa <halo@rasadesa.id>'),
  vapidPublicKey: text(
    /^(B[\w-]{86})?$/,
    'the public half of the pair that npm run cloud -- vapid makes, or empty for no push',
  ),
  alarmMail: text(mail, 'a mail address that somebody reads'),
  whatsAppPhoneNumberId: text(/^\d{0,20}$/, 'the digits of the number’s id, or empty for SMS alone'),
  secretsChangedOn: text(
    /^\d{4}-[01]\d-[0-3]\d(\.\d+)?$/,
    'the day a secret was last changed, such as 2026-11-25, and 2026-11-25.2 for the second time that day',
  ),
  monthlyBudgetUsd: whole(1, 100_000, 'whole US dollars a month'),
  marketUnitId: text(/^unt_[0-9A-HJKMNP-TV-Z]{26}$/, "a unit's id, such as unt_01J00000000000000000000000"),
  signInDailyBudget: whole(0, 1_000_000, 'the most messages with sign-in codes a day'),
  shield: { fits: (value) => typeof value === 'boolean', want: 'true or false' },
  logDays: {
    fits: (value) => logDays.includes(value as number),
    want: `one of ${logDays.join(', ')}`,
  },
};

/** Sentences about what is wrong with these settings; none when a stage can be made of them. */
export function settingFaults(name: StageName, settings: Record<string, unknown>): string[] {
  const wrong = Object.entries(checks).flatMap(([key, { fits, want }]) => {
    if (!(key in settings)) return [`${key} is missing: ${want}.`];
    return fits(settings[key]) ? [] : [`${key} is ${JSON.stringify(settings[key])}, but must be ${want}.`];
  });
  const unknown = Object.keys(settings)
    .filter((key) => !(key in checks))
    .map((key) => `${key} is no setting; known are ${Object.keys(checks).join(', ')}.`);
  if (wrong.length > 0) return [...wrong, ...unknown];
  const { region, smsRegion, shield } = settings as Stage;
  return [
    ...unknown,
    ...regionFaults({ region, smsRegion }),
    ...(name === 'production' && !shield ? ['shield is false, but production has one.'] : []),
  ];
}

/** What stands there until somebody decides: it synthesizes, but is never deployed. */
export function undecided({ domain, account, alarmMail, mailFrom }: Stage): string[] {
  const open = { domain, alarmMail, mailFrom };
  return [
    ...(account === '000000000000' ? ['account'] : []),
    ...Object.entries(open).flatMap(([key, value]) => (/\.invalid>?$/.test(value) ? [key] : [])),
  ];
}

/** @throws Error that names file and line of what is wrong, with words that say what to do */
export function readStage(given: string | undefined, read = (name: StageName) => written[name]): Stage {
  const name = stageNameFrom(given);
  const settings = read(name);
  const faults = settingFaults(name, settings);
  if (faults.length > 0) throw new Error([`infra/stages/${name}.json:`, ...faults].join('\n  '));
  return { ...(settings as Omit<Stage, 'name'>), name };
}
