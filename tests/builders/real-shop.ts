/** Settings of a real shop that is tried out: made for each run, and worth nothing anywhere else. */
export const publicOrigin = 'https://toko.rasadesa.id';
export const adminEmail = 'kepala@rasadesa.id';

export const realShop = (messageBoxUrl: string): Record<string, string> => ({
  PUBLIC_ORIGIN: publicOrigin,
  ADMIN_EMAIL: adminEmail,
  STRIPE_SECRET_KEY: ['rk', 'test', '0'.repeat(12)].join('_'),
  STRIPE_WEBHOOK_SECRET: ['whsec', '0'.repeat(24)].join('_'),
  IS_FOUND: 'no',
  MESSAGE_BOX_URL: messageBoxUrl,
  LOG_LEVEL: 'error',
});
