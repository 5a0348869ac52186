import { z } from 'zod';

const optionalUrl = z.url().optional();

/**
 * Everything that differs between the cloud and one machine. Endpoints point the unmodified SDKs at local
 * stand-ins; without them the SDKs find the real services.
 */
const environmentSchema = z.object({
  /** Where people reach the site, without a slash at the end. */
  PUBLIC_ORIGIN: z.url(),
  AWS_REGION: z.string().default('ap-southeast-3'),
  MARKET_TABLE: z.string().default('rasa-desa-market'),
  PROGRAMME_TABLE: z.string().default('rasa-desa-programme'),
  DYNAMODB_ENDPOINT: optionalUrl,
  S3_BUCKET: z.string().default('rasa-desa-blobs'),
  S3_ENDPOINT: optionalUrl,
  STRIPE_SECRET_KEY: z.string().default(''),
  STRIPE_WEBHOOK_SECRET: z.string().default(''),
  STRIPE_API_BASE: optionalUrl,
  /** Takes messages instead of WhatsApp, SMS and mail. Never set in the cloud. */
  MESSAGE_BOX_URL: optionalUrl,
  /** Takes pushes instead of the browsers' own services. Never set in the cloud. */
  PUSH_SERVICE_URL: optionalUrl,
  /** Without the pair nobody is asked whether to be told by push. Only who sends has the private half. */
  VAPID_PUBLIC_KEY: z.string().default(''),
  VAPID_PRIVATE_KEY: z.string().default(''),
  /** Says by how much time was moved forward on one machine. Never set in the cloud. */
  CLOCK_FILE: z.string().optional(),
  /** Without the pair, messages to phones go by SMS. */
  WHATSAPP_TOKEN: z.string().default(''),
  WHATSAPP_PHONE_NUMBER_ID: z.string().default(''),
  /** Where SNS sends SMS from, when not from AWS_REGION. */
  SMS_REGION: z.string().optional(),
  /** The verified sender of mail. */
  MAIL_FROM: z.string().default('Rasa Desa <halo@rasadesa.invalid>'),
  SIGN_IN_DAILY_BUDGET: z.coerce.number().int().min(0).default(2000),
  /**
   * How many addresses our own proxies add at the end of X-Forwarded-For (CloudFront and the HTTP API: 2).
   * 0: there is no proxy and the header is not believed.
   */
  PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(2),
  /** Shown by the edge with each request; without it nobody is asked for one, as on one machine. */
  ORIGIN_KEY: z.string().default(''),
  /** Signs cookies. */
  AUTH_SECRET: z.string().min(32),
  /** The unit whose merchant of record receives online money. */
  MARKET_UNIT_ID: z.string().default('unt_01J00000000000000000000000'),
  /** `error` says only what went wrong; for a screen rather than for a log that is searched. */
  LOG_LEVEL: z.enum(['info', 'error']).default('info'),
  /** `no` where the shop is tried out: search engines are kept away from all of it. */
  IS_FOUND: z.enum(['yes', 'no']).default('yes'),
  APP_VERSION: z.string().default('local'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** @throws Error that names what is missing or wrong, never a value. */
export function readEnvironment(from: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(from);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`environment: ${wrong.join('; ')}`);
}
