import type { Messages } from '../message.ts';

export type Routes = {
  /** Absent where the deployment has no WhatsApp number: SMS then carries its messages. */
  whatsapp?: Messages | undefined;
  sms: Messages;
  mail: Messages;
};

/** Each message by its channel's service; what WhatsApp does not take goes by SMS. */
export function routedMessages({ whatsapp, sms, mail }: Routes): Messages {
  return {
    async send(message) {
      if (message.channel === 'mail') return mail.send(message);
      const bySms = () => sms.send({ ...message, channel: 'sms' });
      if (message.channel === 'sms' || !whatsapp) return bySms();
      await whatsapp.send(message).catch(bySms);
    },
  };
}
