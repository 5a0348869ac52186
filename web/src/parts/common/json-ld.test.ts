import { expect, test } from 'vitest';
import { jsonLdText } from './json-ld.ts';

test('what a maker wrote cannot end the element or begin another', () => {
  const text = jsonLdText({ '@type': 'Product', name: '</script><script>alert(1)</script><!-- &' });
  expect(text).not.toMatch(/[<>&]/);
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: '</script><script>alert(1)</script><!-- &',
  });
});
