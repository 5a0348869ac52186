import type { DomainEvent } from '@rasa/domain/event';
import { type PermitDocument, printedDay } from '@rasa/domain/workshop/permit-document';
import type { TextName } from '../message/text.ts';
import type { World } from '../world.ts';

type Told = { name: TextName; sellerId: string; about: { path: string } & Record<string, string> };

const nameOf: Partial<Record<DomainEvent['type'], TextName>> = {
  'permit.verified': 'sellerPermitVerified',
  'permit.refused': 'sellerPermitRefused',
  'permit.reminded': 'sellerPermitEnding',
  'permit.expired': 'sellerPermitEnded',
};

/** Printed numbers of P-IRT and MD say themselves what they are. */
const called = ({ kind, number }: PermitDocument): string =>
  kind === 'nib' ? `NIB ${number}` : `${kind === 'halal' ? 'sertifikat halal' : 'izin'} ${number}`;

/** What a seller is told of her permit; an end only while it is so, since a renewed one may have come meanwhile. */
export async function permitTold(world: World, event: DomainEvent): Promise<Told | undefined> {
  const permit = await world.store.permits.get(event.subjectId);
  const name = nameOf[event.type];
  const isOver = permit?.status === 'replaced';
  if (!permit || !name || isOver) return undefined;
  const { sellerId, permitId, endsOn } = permit;
  const about = {
    ...{ path: `/penjual/izin/${permitId}`, permit: called(permit) },
    ...(endsOn && { day: printedDay(endsOn), days: String(event.detail.days ?? '') }),
  };
  return { name, sellerId, about };
}
