import type { Zone } from './keys.ts';

/**
 * What is done to items, and the actions of AWS that it takes. Reads of one moment become one request, so that whoever
 * may get one item may get several.
 */
export const tableActions = {
  get: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
  query: ['dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  check: ['dynamodb:ConditionCheckItem'],
  scan: ['dynamodb:Scan'],
} as const;
export type TableVerb = keyof typeof tableActions;

export const blobActions = { get: 's3:GetObject', put: 's3:PutObject', delete: 's3:DeleteObject' } as const;
export type BlobVerb = keyof typeof blobActions;

export type FunctionName =
  | 'api'
  | 'site'
  | 'staff'
  | 'auth'
  | 'events'
  | 'jobs'
  | 'images'
  | 'books'
  | 'papers';
export type SecretName =
  | 'AUTH_SECRET'
  | 'ORIGIN_KEY'
  | 'STRIPE_SECRET_KEY'
  | 'STRIPE_WEBHOOK_SECRET'
  | 'VAPID_PRIVATE_KEY'
  | 'WHATSAPP_TOKEN';

/** The verbs, by the kind of thing that a partition key begins with: `{ ORDER: 'get query' }` is about `ORDER#…`. */
export type ByKind = Record<string, string>;

export type Access = Partial<Record<Zone, ByKind>> & {
  /** By what the key begins with. */
  blobs?: Record<string, string>;
  /** `sms`, `mail`. */
  sends?: readonly string[];
  secrets: readonly SecretName[];
};

export const verbsIn = <Verb extends string>(text: string): Verb[] => text.split(' ') as Verb[];
