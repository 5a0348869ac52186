import type { Person, Stage } from '../stage/stage.ts';
import type { Sent } from './row.ts';

export type Heard = {
  status: number;
  code: string | undefined;
  text: string;
  headers: Headers;
};

/** One request as somebody's browser sends it, with her cookies alone. */
export async function ask(
  stage: Pick<Stage, 'app' | 'world'>,
  name: string,
  sent: Sent,
  person: Pick<Person, 'cookie' | 'number'>,
): Promise<Heard> {
  const [method = '', path = ''] = name.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(sent.params?.[part] ?? ''),
  );
  const search = sent.query ? `?${new URLSearchParams(sent.query)}` : '';
  const isSafe = method === 'GET';
  const json = isSafe ? undefined : sent.json;
  const response = await stage.app.request(`http://shop.test${filled}${search}`, {
    method,
    headers: {
      accept: 'application/json',
      'x-forwarded-for': `198.51.100.${person.number}, 203.0.113.1`,
      ...(person.cookie && { cookie: person.cookie }),
      ...(!isSafe && { origin: stage.world.environment.PUBLIC_ORIGIN }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...sent.headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(sent.form && { body: sent.form }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const body = isJson ? (JSON.parse(text) as { error?: { code?: string } }) : {};
  return { status: response.status, code: body.error?.code, text, headers: response.headers };
}
