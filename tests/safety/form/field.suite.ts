import type { Locale } from '@rasa/domain/language';
import { refusalText } from '@rasa/domain/refusal-text';
import { describe, expect, test } from 'vitest';
import { ask } from '../access/ask.ts';
import { flat } from '../malformed/body.ts';
import type { Json } from '../malformed/valid.ts';
import { stage } from '../stage/shared.ts';
import { type FieldForm, fieldForms, type Wrong } from './field.ts';
import { put } from './put.ts';

const cases = fieldForms.flatMap((form) =>
  form.wrong.map((wrong) => ({
    form,
    wrong,
    name: form.name,
    at: wrong.at,
    value: JSON.stringify(wrong.value),
  })),
);

const sentence = ({ code, params }: Wrong, locale: Locale): string =>
  refusalText({ code, params: params ?? {} }, locale);

function filledIn({ good }: FieldForm, { at, value }: Wrong) {
  const { params = {}, json } = good(stage.things.near);
  return { params, json: put(structuredClone(json), at, value) };
}

const personOf = ({ as }: FieldForm) => stage.people.find(({ name }) => name === as)!;

let keys = 0;

describe.each(['id', 'en'] as const)('in %s', (locale) => {
  test.each(cases)('$name says at $at why $value is not taken', async ({ form, wrong }) => {
    const headers = { 'accept-language': locale, 'idempotency-key': `field-key-${++keys}` };
    const heard = await ask(stage, form.name, { ...filledIn(form, wrong), headers }, personOf(form));
    expect(heard.status).toBe(wrong.status ?? 422);
    const { error } = JSON.parse(heard.text) as {
      error: { message: string; fields: Record<string, string> };
    };
    expect(error.fields).toMatchObject({ [wrong.told ?? wrong.at]: sentence(wrong, locale) });
    expect(error.message.length).toBeGreaterThan(10);
  });
});

/** As a browser sends the form on the page `/formulir`. */
async function post(form: FieldForm, wrong: Wrong, prefix: string) {
  const { params, json } = filledIn(form, wrong);
  const [method = '', path = ''] = form.name.split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const own = { _back: `${prefix}/formulir`, _key: `form-key-${++keys}`, _form: 'satu' };
  const body = new URLSearchParams([...Object.entries(own), ...flat(json as Json, '')]);
  const response = await stage.app.request(`http://shop.test${filled}?_method=${method}`, {
    method: 'POST',
    headers: {
      ...{ origin: 'http://shop.test', accept: 'text/html', referer: `http://shop.test${prefix}/formulir` },
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': '198.51.100.77, 203.0.113.1',
      ...(personOf(form).cookie && { cookie: personOf(form).cookie }),
    },
    body,
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('__Host-flash='));
  const name = cookie?.slice('__Host-flash='.length).split(/[;.]/)[0] ?? '';
  const kept = await stage.world.store.flashes.get(name, stage.world.clock().toISOString());
  return { response, body, kept: kept === undefined ? undefined : (JSON.parse(kept) as Kept) };
}
type Kept = {
  path: string;
  form: string;
  key: string;
  error: { fields: object };
  values: Record<string, string>;
};

test.each(cases)(
  'the form of $name comes back from $value at $at with everything as it was',
  async ({ form, wrong }) => {
    for (const [prefix, locale] of [
      ['', 'id'],
      ['/en', 'en'],
    ] as const) {
      const { response, body, kept } = await post(form, wrong, prefix);
      expect([response.status, response.headers.get('location')]).toEqual([303, `${prefix}/formulir`]);
      expect(kept).toMatchObject({ path: `${prefix}/formulir`, form: 'satu', key: body.get('_key') });
      expect(kept?.error.fields).toMatchObject({ [wrong.told ?? wrong.at]: sentence(wrong, locale) });
      const typed = [...body].filter(([name]) => !name.startsWith('_'));
      for (const [name, value] of typed) expect([kept?.values[name]].flat()).toContain(value);
    }
  },
);
