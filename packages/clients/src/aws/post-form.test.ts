import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterEach, expect, test, vi } from 'vitest';
import { signedForm } from './post-form.ts';

const at = new Date('2026-11-25T03:04:05.678Z');
const region = 'ap-southeast-3';
afterEach(() => {
  vi.useRealTimers();
});

const readable = ({ Policy, 'X-Amz-Signature': signature, ...fields }: Record<string, string>) => ({
  fields,
  signature,
  policy: JSON.parse(Buffer.from(Policy!, 'base64').toString()) as {
    expiration: string;
    conditions: unknown[];
  },
});

test.each([undefined, 'token//of+a=session'])(
  'a form is bound as the SDK binds it (session: %s)',
  async (session) => {
    vi.useFakeTimers({ now: at, toFake: ['Date'] });
    const credentials = {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey: 'secret/of+the=example',
      ...(session && { sessionToken: session }),
    };
    const conditions: [string, ...(string | number)[]][] = [['content-length-range', 1, 900]];
    const ours = readable(
      signedForm(
        { fields: { bucket: 'b', 'Content-Type': 'image/jpeg', key: 'k' }, conditions, expiresSeconds: 60 },
        { region, credentials, at },
      ),
    );
    const theirs = await createPresignedPost(new S3Client({ region, credentials }), {
      Bucket: 'b',
      Key: 'k',
      Fields: { 'Content-Type': 'image/jpeg' },
      Conditions: conditions as never,
      Expires: 60,
    });
    const { fields, policy, signature } = readable(theirs.fields);
    expect(ours.fields).toEqual(fields);
    const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).toSorted();
    expect(sorted(ours.policy.conditions)).toEqual(sorted(policy.conditions));
    expect(new Date(ours.policy.expiration).getTime() - new Date(policy.expiration).getTime()).toBeLessThan(
      1000,
    );
    // The order of conditions is not the same, so neither are the signed texts.
    expect(ours.signature).toHaveLength(signature!.length);
  },
);
