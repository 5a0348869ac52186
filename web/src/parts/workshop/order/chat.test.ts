import { expect, test } from 'vitest';
import { chatLink, phoneText } from './chat.ts';

test('a talk opens with the number as WhatsApp writes it and a text that survives the address', () => {
  expect(chatLink('+6281234567890', 'Halo & apa kabar?\n2 × Keripik')).toBe(
    'https://wa.me/6281234567890?text=Halo%20%26%20apa%20kabar%3F%0A2%20%C3%97%20Keripik',
  );
});

test('a number is shown as people write it', () => {
  expect(phoneText('+6281234567890')).toBe('0812-3456-7890');
  expect(phoneText('+628123456789')).toBe('0812-3456-789');
});
