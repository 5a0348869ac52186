import { isSealed } from '@rasa/actions/programme/certificate';
import { drawCertificate } from '@rasa/clients/paper/certificate';
import type { Locale } from '@rasa/domain/language';
import { certificateSchema } from '@rasa/domain/programme/certificate';
import { Refusal } from '@rasa/domain/refusal';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from '../http/context.ts';
import { checkOrigin } from '../http/origin.ts';

const mostBytes = 5_000;

const words = {
  id: {
    title: 'Sertifikat',
    given: 'diberikan kepada',
    attended: 'yang telah menyelesaikan pelatihan',
    when: (sessions: number, day: string) => `${sessions} pertemuan, selesai ${day}`,
    signed: 'Tanda tangan',
  },
  en: {
    title: 'Certificate',
    given: 'given to',
    attended: 'who has completed the training',
    when: (sessions: number, day: string) => `${sessions} sessions, completed on ${day}`,
    signed: 'Signature',
  },
} as const satisfies Record<Locale, object>;

const dayIn = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    ...{ dateStyle: 'long', timeZone: 'UTC' },
  }).format(new Date(`${day}T00:00:00.000Z`));

/**
 * Draws what the staff's page sealed. Its words come in the body, so that no address and no log carries a name, and
 * with a seal, so that this function needs no right in the restricted zone.
 */
export function certificatePapers(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const tooLarge = () => {
    throw new Refusal('body.too-large');
  };
  app.post(
    '/cetak/sertifikat',
    checkOrigin,
    bodyLimit({ maxSize: mostBytes, onError: tooLarge }),
    async (c) => {
      const { seal, bahasa, ...rest } = await c.req.parseBody();
      const certificate = certificateSchema.safeParse(rest);
      if (!certificate.success || typeof seal !== 'string') throw new Refusal('body.unreadable');
      if (!(await isSealed(c.var.world, certificate.data, seal))) throw new Refusal('certificate.unsealed');
      const locale: Locale = bahasa === 'en' ? 'en' : 'id';
      const { name, course, unit, sessions, earnedOn } = certificate.data;
      const { when, ...said } = words[locale];
      const bytes = await drawCertificate({
        ...said,
        ...{ language: locale, name, course, unit, when: when(sessions, dayIn(earnedOn, locale)) },
      });
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'Content-Type': 'application/pdf',
        'Cache-Control': 'private, no-store',
        'Content-Disposition': 'inline; filename="sertifikat.pdf"',
      });
    },
  );
  return app;
}
