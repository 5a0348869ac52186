/** Alone in this file, so that packaging keeps this one function of the library. */
export { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
