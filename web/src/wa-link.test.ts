import { expect, test } from 'vitest';
import { phoneText, waLink } from './wa-link.ts';

test('a chat opens with the number in the form that WhatsApp asks for, and the text escaped', () => {
  expect(waLink('+6281234567890')).toBe('https://wa.me/6281234567890');
  expect(waLink('+6281234567890', 'Bu Siti & Rp 5.000')).toBe(
    'https://wa.me/6281234567890?text=Bu%20Siti%20%26%20Rp%205.000',
  );
});

test('a number is read as people write it', () => {
  expect(phoneText('+6281234567890')).toBe('0812-3456-7890');
  expect(phoneText('+62812345678')).toBe('0812-3456-78');
});
