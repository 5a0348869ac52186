import { codeFrom } from '@rasa/actions/identity/one-time-code';
import type { DomainEvent } from '@rasa/domain/event';
import type { AssentSubject } from '@rasa/domain/identity/assent';
import { formatIdr } from '@rasa/domain/money';
import type { TextName } from '../message/text.ts';
import type { World } from '../world.ts';

const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });

type Told = { name: TextName; sellerId: string; about: { path: string } & Record<string, string> };

const helpPage = '/penjual/pendamping';

/** What a seller is told of who may act in her name; nothing of what she did herself. */
async function mandateTold(world: World, event: DomainEvent): Promise<Told | undefined> {
  const mandate = await world.store.mandates.get(event.subjectId);
  if (!mandate) return undefined;
  const { sellerId, companionId, code, endsAt } = mandate;
  const helper = (await world.store.accounts.get(companionId))?.name ?? '';
  if (event.type === 'mandate.code-asked')
    return (
      code && {
        name: 'sellerMandateCode',
        sellerId,
        about: { path: helpPage, helper, code: await codeFrom(world, code) },
      }
    );
  if (event.type === 'mandate.granted')
    return {
      name: 'sellerHelped',
      sellerId,
      about: { path: helpPage, helper, day: day.format(new Date(endsAt)) },
    };
  const by = await world.store.accounts.get(event.actorId);
  return by?.sellerId === sellerId
    ? undefined
    : { name: 'sellerHelpEnded', sellerId, about: { path: helpPage, helper } };
}

/** What her yes would do, in her words; of an account number no more than its last four figures. */
function wish(subject: AssentSubject): string {
  if (subject.kind === 'price')
    return `harga ${subject.name} dari ${formatIdr(subject.beforeIdr)} menjadi ${formatIdr(subject.afterIdr)}`;
  if (subject.kind === 'submission')
    return `mengirim ${subject.name} ke kurator dengan harga ${formatIdr(subject.afterIdr)}`;
  const { way, bankName, maskedNumber } = subject.after;
  return way === 'cash'
    ? 'uang hasil jualan diterima tunai'
    : `uang hasil jualan dikirim ke ${bankName} ${maskedNumber}`;
}

async function assentTold(world: World, event: DomainEvent): Promise<Told | undefined> {
  const assent = await world.store.assents.get(event.subjectId);
  if (assent?.status !== 'waiting') return undefined;
  const { assentId, sellerId, subject, code, askedBy } = assent;
  const about = { path: `/penjual/persetujuan/${assentId}`, wish: wish(subject) };
  if (event.type === 'assent.code-asked')
    return (
      code && { name: 'sellerAssentCode', sellerId, about: { ...about, code: await codeFrom(world, code) } }
    );
  const helper = (await world.store.accounts.get(askedBy))?.name ?? '';
  return { name: 'sellerAssentAsked', sellerId, about: { ...about, helper } };
}

export const helpTold = (world: World, event: DomainEvent): Promise<Told | undefined> =>
  event.type.startsWith('assent.') ? assentTold(world, event) : mandateTold(world, event);
