import { expect, test } from 'vitest';
import { withoutPeople } from './without-people.ts';

test('an error tells what failed, and of whom nothing', () => {
  expect(withoutPeople('no answer for dewi.lestari@rumah.test after 3 tries')).toBe(
    'no answer for … after 3 tries',
  );
  for (const phone of ['+6281234567890', '0812-3456-7890', '0812 3456 7890', '6281234567890'])
    expect(withoutPeople(`refused by the service: ${phone}, code 131026`)).toMatch(
      /^refused by the service: …, code 131026$/,
    );
});

test('ids stay, and only the first line is kept', () => {
  const words = 'order ord_01M88D69130000000000000000 is gone';
  expect(withoutPeople(`${words}\n    at somewhere`)).toBe(words);
  expect(withoutPeople('x'.repeat(1000))).toHaveLength(300);
});
