import { Refusal } from '@rasa/domain/refusal';

/**
 * A mobile number as people write it (`0812…`, `62812…`, `+62 0812…`, `8123…`) as `+628…`.
 * The library knows which numbers are mobile; it is loaded only where a number is taken in.
 * @throws Refusal `phone.invalid` at `field`
 */
export async function readPhone(text: string, field = 'phone'): Promise<string> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/mobile');
  const digits = text
    .replace(/[^\d+]/g, '')
    .replace(/^\+?620?/, '0')
    .replace(/^8/, '08');
  const phone = parsePhoneNumberFromString(digits, 'ID');
  if (!phone?.isValid() || phone.country !== 'ID')
    throw new Refusal('phone.invalid', { fields: { [field]: { code: 'phone.invalid' } } });
  return phone.number;
}
