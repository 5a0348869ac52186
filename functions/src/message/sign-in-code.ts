import type { Message } from '@rasa/clients/message';
import { codeMinutes, type SignInReceiver } from '@rasa/domain/identity/sign-in';
import type { Locale } from '@rasa/domain/language';

const texts = {
  id: {
    subject: 'Kode masuk Rasa Desa',
    text: (code: string) =>
      `Kode masuk Rasa Desa: ${code}. Berlaku ${codeMinutes} menit. Jangan berikan kode ini kepada siapa pun, juga tidak kepada petugas.`,
  },
  en: {
    subject: 'Rasa Desa sign-in code',
    text: (code: string) =>
      `Rasa Desa sign-in code: ${code}. Good for ${codeMinutes} minutes. Give it to nobody, not even to an officer.`,
  },
};

/** The code is in the text alone: a subject is shown on a locked phone. */
export function signInCodeMessage(about: {
  receiver: SignInReceiver;
  code: string;
  locale: Locale;
  idempotencyKey: string;
}): Message {
  const { receiver, code, locale, idempotencyKey } = about;
  const { subject, text } = texts[locale];
  return {
    channel: receiver.channel === 'mail' ? 'mail' : 'whatsapp',
    to: receiver.to,
    template: 'sign-in-code',
    parameters: [code],
    locale,
    subject,
    text: text(code),
    idempotencyKey,
  };
}
