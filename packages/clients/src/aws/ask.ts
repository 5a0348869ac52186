import { type Credentials, type Signing, signedHeaders, type Unsigned } from './signature.ts';

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

export type AwsOptions = Pick<Signing, 'service' | 'region'> & {
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
export async function askAws(request: Unsigned, options: AwsOptions): Promise<Response> {
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

function send(request: Unsigned, options: AwsOptions): Promise<Response> {
  const { method, url, body } = request;
  const signing = { ...options, credentials: credentialsOf(options), at: new Date() };
  return fetch(url, {
    method,
    headers: signedHeaders(request, signing),
    ...(method !== 'GET' && method !== 'HEAD' && { body: body as Uint8Array<ArrayBuffer> }),
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
}

/** S3 and SNS tell their reason in XML, SES in a header; HEAD has nothing but its status. */
async function refused(answer: Response, service: string): Promise<AwsRefused> {
  const text = await answer.text().catch(() => '');
  const code =
    /<Code>(\w+)<\/Code>/.exec(text)?.[1] ??
    answer.headers.get('x-amzn-errortype')?.split(':')[0] ??
    answer.statusText;
  return new AwsRefused(service, answer.status, code);
}
