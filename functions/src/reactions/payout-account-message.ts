import type { DomainEvent } from '@rasa/domain/event';
import { maskedDetails, type PayoutChange, type PayoutDetails } from '@rasa/domain/market/payout-account';
import type { TextName } from '../message/text.ts';
import type { World } from '../world.ts';

const minute = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

/** As she would say it; of a number no more than its last four figures. */
function said(details: PayoutDetails): string {
  const { way, bankName, maskedNumber } = maskedDetails(details);
  return way === 'cash' ? 'uang tunai di tangan Ibu' : `rekening ${bankName} ${maskedNumber}`;
}

type Told = { name: TextName; about: { path: string; to: string; time?: string } };

function toldOf({ type }: DomainEvent, change: PayoutChange): Told | undefined {
  const about = { path: '/penjual/uang/rekening', to: said(change.details) };
  const { confirmedAt, effectiveAt = '' } = change;
  if (type === 'payout-account.proposed') return { name: 'sellerAccountProposed', about };
  if (type === 'payout-account.rejected') return { name: 'sellerAccountRejected', about };
  if (type !== 'payout-account.confirmed') return undefined;
  return effectiveAt === confirmedAt
    ? { name: 'sellerAccountInEffect', about }
    : {
        name: 'sellerAccountConfirmed',
        about: { ...about, time: `${minute.format(new Date(effectiveAt))} WIB` },
      };
}

/** What she is told of a change of her account; nothing where a newer change has taken its place. */
export async function accountChangeTold(world: World, event: DomainEvent): Promise<Told | undefined> {
  const change = (await world.store.payoutAccounts.get(event.subjectId))?.change;
  return change && change.number === event.detail.number ? toldOf(event, change) : undefined;
}
