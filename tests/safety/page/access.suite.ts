import { describe, expect, test } from 'vitest';
import { nothing } from '../stage/nothing.ts';
import { stage } from '../stage/shared-site.ts';
import type { Person } from '../stage/stage.ts';
import { addressOf, closedFiles, closedPages } from './access.ts';

const open = (path: string, { cookie }: Person) =>
  stage.app.request(`http://shop.test${path}`, {
    headers: { accept: 'text/html', ...(cookie && { cookie }) },
  });

test('every page below /penjual and /staf is in the table', async () => {
  expect((await closedFiles()).sort()).toEqual(Object.keys(closedPages).sort());
});

const names = Object.keys(closedPages);

describe.each(names)('the page %s', (name) => {
  test('leads whoever is not signed in to the sign-in page, and back after', async () => {
    for (const person of stage.people.filter(({ role }) => role === 'none'))
      for (const prefix of ['', '/en']) {
        const path = prefix + addressOf(name, stage.things.near);
        const answer = await open(path, person);
        const to = new URL(answer.headers.get('location') ?? '', 'http://shop.test');
        expect([answer.status, to.pathname, to.searchParams.get('lanjut')], person.name).toEqual([
          302,
          `${prefix}/masuk`,
          path,
        ]);
      }
  });

  test('is shown to whom it is for, and to nobody else', async () => {
    const { shows } = closedPages[name]!;
    for (const person of stage.people.filter(({ role }) => role !== 'none')) {
      const mine = person.side === 'far' ? stage.things.far : stage.things.near;
      const answer = await open(addressOf(name, mine), person);
      const isHers = person.role !== 'seller' || person.owns !== undefined || !closedPages[name]!.of;
      const fits = person.role !== 'none' && shows.includes(person.role) && isHers;
      if (fits) expect(answer.status, person.name).toBe(200);
      else if (person.role === 'seller' || name.startsWith('staf/'))
        expect([403, 404], person.name).toContain(answer.status);
    }
  });
});

test.each(names.filter((name) => closedPages[name]!.of))(
  'the page %s tells nobody of another’s thing more than of none',
  async (name) => {
    const { near, far } = stage.things;
    for (const person of stage.people.filter(({ role, side }) => role !== 'none' && side === 'near')) {
      const [others, none] = [
        await open(addressOf(name, far), person),
        await open(addressOf(name, nothing(near)), person),
      ];
      expect([403, 404], person.name).toContain(others.status);
      expect(others.status, person.name).toBe(none.status);
      const plain = (text: string) => text.replace(/[a-z]{3}_[0-9A-Z]{26}(-\d+)?/g, 'id');
      expect(plain(await others.text()), person.name).toBe(plain(await none.text()));
    }
  },
);
