/** Opens a chat with a number (`+628…`) and a text that waits to be sent. */
export const waLink = (phone: string, text = ''): string =>
  `https://wa.me/${phone.replace(/\D/g, '')}${text && `?text=${encodeURIComponent(text)}`}`;

/** `0812-3456-7890` for `+6281234567890`. */
export function phoneText(phone: string): string {
  const local = phone.replace(/^\+62/, '0');
  return [local.slice(0, 4), local.slice(4, 8), local.slice(8)].filter(Boolean).join('-');
}
