/** One deployment of everything. `production` holds people's data and money; nothing of it can be removed by a slip. */
export const stageNames = ['dev', 'staging', 'production'] as const;
export type StageName = (typeof stageNames)[number];

export type Stage = {
  name: StageName;
  /** Where data and functions live. */
  region: string;
  /** The AWS account's number. Nothing is deployed into another one. */
  account: string;
  /** Where people reach the site, without `https://`. */
  domain: string;
  /** Where SMS are sent from: not every region can. */
  smsRegion: string;
  /** The verified sender of mail. */
  mailFrom: string;
  /** Who hears of alarms and of the budget. */
  alarmMail: string;
  /**
   * The day a secret was last changed. CloudFormation puts secrets into functions that it changes and into no others:
   * without another day here a deployment would leave the old ones in place.
   */
  secretsChangedOn: string;
  monthlyBudgetUsd: number;
  /** Of the sender of WhatsApp messages; empty where messages to phones go by SMS. */
  whatsAppPhoneNumberId: string;
  /** What sellers' browsers listen to for Web Push; empty where none is sent. Its private half is among the secrets. */
  vapidPublicKey: string;
  /** The unit whose merchant of record receives online money. */
  marketUnitId: string;
  /** Messages with sign-in codes a day; beyond, nobody new signs in. */
  signInDailyBudget: number;
  /** A web application firewall: some 10 US$ a month. */
  shield: boolean;
  logDays: number;
};

/** Whatever holds data outlives its stack, but on `dev`. */
export const keepsData = ({ name }: Stage): boolean => name !== 'dev';

/** How things of this stage are called: `rasa-desa-dev-market`. */
export const nameIn = ({ name }: Pick<Stage, 'name'>, thing: string): string => `rasa-desa-${name}-${thing}`;

/** @throws Error with words that say what to do */
export function stageNameFrom(text: string | undefined): StageName {
  const found = stageNames.find((name) => name === text);
  if (found) return found;
  const said = text === undefined || text === '' ? 'No stage was given' : `There is no stage "${text}"`;
  throw new Error(
    `${said}. Choose one of ${stageNames.join(', ')}, in small letters: STAGE=dev npm run cloud -- synth`,
  );
}
