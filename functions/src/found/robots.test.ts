import { expect, test } from 'vitest';
import { robotsText } from './robots.ts';

test('where the shop is tried out, everything is closed to search engines', () => {
  expect(robotsText('https://coba.example', false)).toBe('User-agent: *\nDisallow: /\n');
  const open = robotsText('https://rasa.example', true);
  expect(open.split('\n')).not.toContain('Disallow: /');
  expect(open).toContain('Sitemap: https://rasa.example/sitemap.xml');
});
