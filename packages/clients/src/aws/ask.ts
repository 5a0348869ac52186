import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';

export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };

export type AwsRequest = {
  method: string;
  url: URL;
  /** Besides those that signing adds. */
  headers: Record<string, string>;
  body: Uint8Array;
};

/** What AWS refused; `code` is its own word, such as `NoSuchKey`. */
export class AwsRefused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(service: string, status: number, code: string) {
    super(`${service} answered ${status} ${code}`);
    this.name = code;
    this.status = status;
    this.code = code;
  }
}

export type AwsOptions = {
  service: 's3' | 'ses' | 'sns';
  region: string;
  /** Without it the function's own role, which Lambda hands over in the environment. */
  credentials?: Credentials | undefined;
};

const tries = 3;
const timeoutMilliseconds = 20_000;
const firstWaitMilliseconds = 100;

/** @throws Error where the environment has none. */
export function credentialsOf({ credentials }: Pick<AwsOptions, 'credentials'>): Credentials {
  if (credentials) return credentials;
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey)
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing');
  return { accessKeyId, secretAccessKey, sessionToken };
}

/** Whether the same again may be answered better. */
const isPassing = (status: number): boolean => status === 429 || status >= 500;

const wait = (turn: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * firstWaitMilliseconds * 2 ** turn));

/**
 * One request to AWS, signed; up to three tries where the network or AWS fails. What is asked must bear being done
 * twice.
 * @throws AwsRefused
 */
export async function askAws(request: AwsRequest, options: AwsOptions): Promise<Response> {
  for (let turn = 1; ; turn += 1) {
    const answer = await send(request, options).catch(async (error: unknown) => {
      if (turn >= tries) throw error;
    });
    if (answer?.ok) return answer;
    if (answer && (turn >= tries || !isPassing(answer.status))) throw await refused(answer, options.service);
    await answer?.body?.cancel();
    await wait(turn);
  }
}

async function send({ method, url, headers, body }: AwsRequest, options: AwsOptions): Promise<Response> {
  const { service, region } = options;
  const payload = new Uint8Array(body);
  const signed = await new AwsV4Signer({
    ...{ method, service, region, body: payload, url: url.href },
    // Signed with the payload, so that nothing on the way can change it.
    headers: { ...headers, 'x-amz-content-sha256': createHash('sha256').update(payload).digest('hex') },
    ...signable(credentialsOf(options)),
    allHeaders: true,
  }).sign();
  return fetch(signed.url, {
    method,
    headers: signed.headers,
    ...(method !== 'GET' && method !== 'HEAD' && { body: payload }),
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
}

const signable = ({ accessKeyId, secretAccessKey, sessionToken }: Credentials) => ({
  ...{ accessKeyId, secretAccessKey },
  ...(sessionToken && { sessionToken }),
});

/** S3 and SNS tell their reason in XML, SES in a header; HEAD has nothing but its status. */
async function refused(answer: Response, service: string): Promise<AwsRefused> {
  const text = await answer.text().catch(() => '');
  const code =
    /<Code>(\w+)<\/Code>/.exec(text)?.[1] ??
    answer.headers.get('x-amzn-errortype')?.split(':')[0] ??
    answer.statusText;
  return new AwsRefused(service, answer.status, code);
}
