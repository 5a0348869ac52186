import type { Locale } from '@rasa/domain/language';

export type Message = {
  channel: 'whatsapp' | 'sms' | 'mail';
  /** `+628…` or an e-mail address. */
  to: string;
  /** Its name where a service asks for messages approved beforehand. */
  template: string;
  /** What fills the template's places, in order. */
  parameters?: readonly string[];
  locale: Locale;
  subject?: string;
  text: string;
  /** The same message sent again is not delivered again, where the service can tell. */
  idempotencyKey: string;
};

export type Messages = {
  /** @throws Error when no service took it. */
  send(message: Message): Promise<void>;
};

/** No service took the message; `cause` says why, and never to whom. */
export class MessageFailed extends Error {
  override readonly name = 'MessageFailed';
}
