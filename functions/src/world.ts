import { createHash, createHmac } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Deps } from '@rasa/actions/deps';
import { s3Blobs } from '@rasa/clients/blob';
import type { Messages } from '@rasa/clients/message';
import { sesMessages, snsMessages } from '@rasa/clients/message/aws';
import { boxMessages } from '@rasa/clients/message/box';
import { routedMessages } from '@rasa/clients/message/routed';
import { whatsAppMessages } from '@rasa/clients/message/whatsapp';
import { stripeCheckout } from '@rasa/clients/payment/stripe';
import { sniffPicture } from '@rasa/clients/picture/sniff';
import { webPushes } from '@rasa/clients/push/web-push';
import type { NewId } from '@rasa/domain/id';
import { idPrefixes } from '@rasa/domain/id';
import { dynamoTable } from '@rasa/store/dynamodb';
import { createProgrammeStore } from '@rasa/store/programme-store';
import { createStore } from '@rasa/store/store';
import { monotonicFactory } from 'ulid';
import { type Catalogue, createCatalogue } from './catalogue/catalogue.ts';
import { clockFrom } from './clock.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { jsonLog, type Log } from './log.ts';

/** Real parts, put together: the only place where that happens. */
export type World = Deps & {
  environment: Environment;
  catalogue: Catalogue;
  log: Log;
};

function chooseMessages(environment: Environment): Messages {
  const { MESSAGE_BOX_URL, WHATSAPP_TOKEN, WHATSAPP_PHONE_NUMBER_ID, AWS_REGION } = environment;
  if (MESSAGE_BOX_URL) return boxMessages({ url: MESSAGE_BOX_URL });
  return routedMessages({
    sms: snsMessages({ region: environment.SMS_REGION ?? AWS_REGION }),
    mail: sesMessages({ region: AWS_REGION, mailFrom: environment.MAIL_FROM }),
    ...(WHATSAPP_TOKEN &&
      WHATSAPP_PHONE_NUMBER_ID && {
        whatsapp: whatsAppMessages({ token: WHATSAPP_TOKEN, phoneNumberId: WHATSAPP_PHONE_NUMBER_ID }),
      }),
  });
}

function newIds(): NewId {
  const ulid = monotonicFactory();
  return (kind) => `${idPrefixes[kind]}_${ulid()}`;
}

/** 160 bits, for links and cookies that must not be guessed. */
function secret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(20))).toString('base64url');
}

export function createWorld(environment: Environment): World {
  const client = new DynamoDBClient({
    region: environment.AWS_REGION,
    ...(environment.DYNAMODB_ENDPOINT && { endpoint: environment.DYNAMODB_ENDPOINT }),
  });
  const store = createStore(dynamoTable({ client, tableName: environment.MARKET_TABLE }));
  const blobs = s3Blobs({
    bucket: environment.S3_BUCKET,
    region: environment.AWS_REGION,
    ...(environment.S3_ENDPOINT && { endpoint: environment.S3_ENDPOINT }),
  });
  const clock = clockFrom(environment.CLOCK_FILE);
  return {
    environment,
    store,
    programme: createProgrammeStore(dynamoTable({ client, tableName: environment.PROGRAMME_TABLE })),
    blobs,
    sniffPicture,
    catalogue: createCatalogue({ store, blobs }),
    checkout: stripeCheckout({
      secretKey: environment.STRIPE_SECRET_KEY,
      webhookSecret: environment.STRIPE_WEBHOOK_SECRET,
      now: () => clock().getTime(),
      ...(environment.STRIPE_API_BASE && { apiBase: environment.STRIPE_API_BASE }),
    }),
    messages: chooseMessages(environment),
    pushes: webPushes({
      publicKey: environment.VAPID_PUBLIC_KEY,
      privateKey: environment.VAPID_PRIVATE_KEY,
      subject: `mailto:${/<(.+)>/.exec(environment.MAIL_FROM)?.[1] ?? environment.MAIL_FROM}`,
      now: () => clock().getTime(),
      standIn: environment.PUSH_SERVICE_URL,
    }),
    signInDailyBudget: environment.SIGN_IN_DAILY_BUDGET,
    marketUnitId: environment.MARKET_UNIT_ID,
    publicOrigin: environment.PUBLIC_ORIGIN,
    clock,
    newId: newIds(),
    secret,
    sign: async (text) => createHmac('sha256', environment.AUTH_SECRET).update(text).digest('base64url'),
    hash: async (text) => createHash('sha256').update(text).digest('hex'),
    random: Math.random,
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    log: jsonLog(environment.LOG_LEVEL),
  };
}

let built: World | undefined;

/** One world per process, made on first use so that importing a handler costs nothing. */
export function world(): World {
  built ??= createWorld(readEnvironment(process.env));
  return built;
}
