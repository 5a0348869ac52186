/** Opens a talk on WhatsApp, with a text that can be changed before it is sent; it costs nothing. */
export const chatLink = (phone: string, text: string): string =>
  `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;

/** `0812-3456-7890`, as people write it. */
export const phoneText = (phone: string): string =>
  phone.replace(/^\+62/, '0').replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');
