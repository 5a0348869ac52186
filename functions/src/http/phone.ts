import { phoneSchema } from '@rasa/domain/identity/account';
import { Refusal } from '@rasa/domain/refusal';

/** `0812…`, `62812…`, `+62 0812…` and `8123…` are one number: mobile numbers start with 8 after the country. */
const international = (text: string): string =>
  `+62${text.replace(/\D/g, '').replace(/^0+/, '').replace(/^62/, '').replace(/^0+/, '')}`;

/**
 * A person's way of writing her mobile number, as `+628…`. The library is loaded by the first number, since its
 * tables are large.
 * @throws Refusal `phone.invalid` at `field`.
 */
export async function readPhone(text: string, field = 'phone'): Promise<string> {
  const { parsePhoneNumberFromString } = await import('./phone-number.ts');
  const isForeign = text.trim().startsWith('+') && !/^\+\s*62/.test(text.trim());
  const parsed = parsePhoneNumberFromString(international(text));
  const known = phoneSchema.safeParse(parsed?.number);
  if (isForeign || !parsed?.isValid() || !known.success)
    throw new Refusal('phone.invalid', { fields: { [field]: { code: 'phone.invalid' } } });
  return known.data;
}
