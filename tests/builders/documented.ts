import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Operation = {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};
type Document = { paths: Record<string, Record<string, Operation>>; components: object };

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  /** What is expected; any 2xx by default. */
  status?: number;
};

export type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers that the document, not the compiler, has checked
  body: any;
};

/**
 * A program that knows nothing of the shop but its OpenAPI document: it calls only what is documented, and each
 * answer must be as documented. It keeps cookies, like the apps that people sign in with.
 */
export async function documentedClient(origin: string) {
  const document = (await (await fetch(`${origin}/api/openapi.json`)).json()) as Document;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'openapi' });
  const jar = new Map<string, string>();

  function operation(method: string, path: string): Operation {
    const found = document.paths[path]?.[method.toLowerCase()];
    if (!found) throw new Error(`${method} ${path} is not in the document`);
    return found;
  }

  function validator(method: string, path: string, status: number): ValidateFunction | undefined {
    const answers = operation(method, path).responses;
    const name = answers[status] ? String(status) : 'default';
    const type = Object.keys(answers[name]?.content ?? {})[0];
    if (type !== 'application/json') return undefined;
    const pointer = ['paths', path, method.toLowerCase(), 'responses', name, 'content', type, 'schema'];
    const escaped = pointer.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
    return ajv.compile({ $ref: `openapi#/${escaped.map(encodeURIComponent).join('/')}` });
  }

  async function call(method: string, path: string, options: Call = {}): Promise<Answer> {
    const { params = {}, query, json, form, headers = {}, status } = options;
    operation(method, path);
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = query ? `?${new URLSearchParams(query)}` : '';
    const response = await fetch(origin + filled + search, {
      method,
      headers: {
        origin,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const text = await response.text();
    const body = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    const wanted = status === undefined ? response.ok : response.status === status;
    if (!wanted) throw new Error(`${method} ${filled} answered ${response.status}: ${text}`);
    const validate = validator(method, path, response.status);
    if (validate && !validate(body))
      throw new Error(
        `${method} ${path} ${response.status} is not as documented: ${ajv.errorsText(validate.errors)}`,
      );
    return { status: response.status, body };
  }

  return {
    get: (path: string, options?: Call) => call('GET', path, options),
    post: (path: string, options?: Call) =>
      call('POST', path, { json: options?.form ? undefined : {}, ...options }),
    put: (path: string, options?: Call) => call('PUT', path, options),
    patch: (path: string, options?: Call) => call('PATCH', path, options),
    delete: (path: string, options?: Call) => call('DELETE', path, options),
  };
}
export type DocumentedClient = Awaited<ReturnType<typeof documentedClient>>;

type Boxed = { to: string; text: string };

/** Signs in with the code that lands in the message box. */
export async function signIn(
  client: DocumentedClient,
  origin: string,
  who: { phone: string } | { email: string },
): Promise<void> {
  await client.post('/api/sign-in/codes', { json: who });
  const box = await fetch(`${origin}/dev/messages.json`);
  const all = (await box.json()) as Boxed[] | { messages: Boxed[] };
  const address = 'phone' in who ? who.phone : who.email;
  const last = (Array.isArray(all) ? all : all.messages).filter((one) => one.to === address).at(-1);
  const code = /\b\d{6}\b/.exec(last?.text ?? '')?.[0];
  if (!code) throw new Error(`no code was sent to ${address}`);
  await client.post('/api/sign-in/sessions', { json: { ...who, code } });
}
