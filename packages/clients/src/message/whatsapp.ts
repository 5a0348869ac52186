import { type Message, MessageFailed, type Messages } from '../message.ts';

export type WhatsAppOptions = {
  token: string;
  /** The sending number's id at Meta, not the number. */
  phoneNumberId: string;
  apiBase?: string;
};

const timeoutMilliseconds = 8_000;
const languages = { id: 'id', en: 'en' } as const;

/** Authentication templates want their code once in the text and once behind the copy button. */
const copyButton = (parameters: readonly string[]) => ({
  type: 'button',
  sub_type: 'url',
  index: '0',
  parameters: [{ type: 'text', text: parameters[0] }],
});

function toTemplate({ template, parameters = [], locale }: Message) {
  const body = { type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) };
  const isCode = template.endsWith('-code');
  return {
    // Meta allows small letters, digits and underscores.
    name: template.replaceAll('-', '_'),
    language: { code: languages[locale] },
    components: parameters.length === 0 ? [] : isCode ? [body, copyButton(parameters)] : [body],
  };
}

/** WhatsApp Cloud API. A business may open a talk with an approved template alone, so `text` is not sent. */
export function whatsAppMessages(options: WhatsAppOptions): Messages {
  const { token, phoneNumberId, apiBase = 'https://graph.facebook.com/v23.0' } = options;
  return {
    async send(message) {
      const answer = await fetch(`${apiBase}/${encodeURIComponent(phoneNumberId)}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          messaging_product: 'whatsapp',
          to: message.to.replace(/^\+/, ''),
          type: 'template',
          template: toTemplate(message),
          biz_opaque_callback_data: message.idempotencyKey,
        }),
        signal: AbortSignal.timeout(timeoutMilliseconds),
      }).catch((cause: unknown) => {
        throw new MessageFailed('WhatsApp does not answer', { cause });
      });
      if (!answer.ok) throw new MessageFailed(`WhatsApp answered ${answer.status}`);
    },
  };
}
