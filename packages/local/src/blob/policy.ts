import { S3Refusal } from './refusal.ts';
import { checkSignature, type KeyPair, readAmzDate, readCredential } from './signature.ts';

/** A browser's form: field names in small letters, as S3 compares them. */
export type PostForm = { fields: ReadonlyMap<string, string>; bytes: Buffer };

type Policy = { expiration: string; conditions: unknown[] };
const unchecked = new Set(['policy', 'x-amz-signature', 'file']);

/** Refuses a form whose policy the pair did not sign, or that is late or differs from what the policy allows. */
export function checkPostPolicy(form: PostForm, bucket: string, pair: KeyPair, at: Date): void {
  const { fields } = form;
  const encoded = fields.get('policy');
  if (!encoded) throw new S3Refusal('AccessDenied', 'Access Denied');
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Refusal('InvalidArgument', 'X-Amz-Algorithm should be AWS4-HMAC-SHA256');
  }
  const amzDate = fields.get('x-amz-date') ?? '';
  if (!readAmzDate(amzDate)) throw new S3Refusal('InvalidArgument', 'X-Amz-Date must be an ISO 8601 date');
  const scope = readCredential(fields.get('x-amz-credential') ?? '', pair, amzDate);
  checkSignature(encoded, fields.get('x-amz-signature') ?? '', scope, pair);

  const policy = readPolicy(encoded);
  if (!(new Date(policy.expiration).getTime() > at.getTime())) throw denied('Policy expired.');
  const covered = new Set<string>();
  for (const condition of policy.conditions) checkCondition(condition, form, bucket, covered);
  const extra = [...fields.keys()].filter(
    (name) => !covered.has(name) && !unchecked.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
}

function readPolicy(encoded: string): Policy {
  try {
    const policy = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as Policy;
    if (typeof policy.expiration === 'string' && Array.isArray(policy.conditions)) return policy;
  } catch {
    // Answered below, like any other policy that says nothing.
  }
  throw new S3Refusal(
    'InvalidPolicyDocument',
    'Invalid Policy: it is not JSON with expiration and conditions.',
  );
}

function checkCondition(condition: unknown, form: PostForm, bucket: string, covered: Set<string>): void {
  if (Array.isArray(condition) && String(condition[0]).toLowerCase() === 'content-length-range') {
    checkLength(form.bytes.length, condition);
    return;
  }
  const { kind, name, value } = readCondition(condition);
  covered.add(name);
  const given = form.fields.get(name) ?? (name === 'bucket' ? bucket : '');
  const holds = kind === 'eq' ? given === value : given.startsWith(value);
  const own = name !== 'bucket' || given === bucket;
  if (!holds || !own) throw denied(`Policy Condition failed: ${JSON.stringify(condition)}`);
}

function readCondition(condition: unknown): { kind: 'eq' | 'starts-with'; name: string; value: string } {
  if (Array.isArray(condition)) {
    const [kind, name, value] = condition.map(String);
    const known = kind === 'eq' || kind === 'starts-with';
    if (known && name?.startsWith('$') && value !== undefined) {
      return { kind, name: name.slice(1).toLowerCase(), value };
    }
  } else if (condition && typeof condition === 'object') {
    const [pair, ...more] = Object.entries(condition);
    if (pair && more.length === 0) return { kind: 'eq', name: pair[0].toLowerCase(), value: String(pair[1]) };
  }
  throw new S3Refusal('InvalidPolicyDocument', `Invalid Condition: ${JSON.stringify(condition)}`);
}

function checkLength(length: number, [, min, max]: unknown[]): void {
  if (!Number.isInteger(Number(min)) || !Number.isInteger(Number(max))) {
    throw new S3Refusal(
      'InvalidPolicyDocument',
      'Invalid Condition: content-length-range needs two integers',
    );
  }
  if (length > Number(max)) {
    throw new S3Refusal('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  }
  if (length < Number(min)) {
    throw new S3Refusal('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
}

const denied = (reason: string) => new S3Refusal('AccessDenied', `Invalid according to Policy: ${reason}`);
