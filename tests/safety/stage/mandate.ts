import { codeFrom } from '@rasa/actions/identity/one-time-code';
import { recordingKey } from '@rasa/actions/identity/recording';
import type { Assent } from '@rasa/domain/identity/assent';
import type { Mandate } from '@rasa/domain/identity/mandate';
import { savedMandate } from '../../builders/mandate.ts';
import { savedAccount, savedSeller } from '../../builders/people.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { Side } from './side.ts';

const drawing = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whom the side's companion helps, and what waits for the side's seller. */
export async function mandatesOf(world: TestWorld, side: Side) {
  const { companion } = side.accounts;
  const { seller, unitId } = side;
  const event = (subjectId: string) => ({
    ...({ eventId: world.newId('event'), type: 'mandate.changed', subjectId } as const),
    ...{ at: world.clock().toISOString(), actorId: 'test', detail: {} },
  });
  const drawn = async (): Promise<string> => {
    const mandate = await savedMandate(world, companion, seller);
    const { mandateId, consent } = mandate;
    await world.blobs.put(recordingKey(mandateId), drawing, { contentType: 'image/png' });
    const next = { ...mandate, consent: { ...consent!, fileType: 'image/png' }, version: 2 };
    await world.store.mandates.save(next, event(mandateId));
    return mandateId;
  };
  const proposed = async (): Promise<Mandate> => {
    const { consent: _, ...mandate } = await savedMandate(world, companion, seller);
    const endsAt = new Date(world.clock().getTime() + 5 * 60_000).toISOString();
    const code = { nonce: world.secret(), endsAt, guesses: 0 };
    const next: Mandate = { ...mandate, status: 'proposed', code, version: 2 };
    await world.store.mandates.save(next, event(mandate.mandateId));
    return next;
  };
  const mandateId = await drawn();
  const helper = await savedAccount(world, { unitId, roles: ['companion'], name: 'Spare' });
  const asked = async (): Promise<string> => {
    const assentId = world.newId('assent');
    const assent: Assent = {
      ...{ assentId, sellerId: seller.sellerId, unitId, mandateId, askedBy: helper.accountId },
      ...{ status: 'waiting', askedAt: world.clock().toISOString(), version: 1 },
      subject: { kind: 'payout', after: { way: 'cash' }, details: { way: 'cash' } },
    };
    await world.store.assents.save(assent, event(assentId));
    return assentId;
  };
  const toConfirm = await proposed();
  return {
    ...{ mandateId, mandateToEndId: await drawn(), mandateToResendId: (await proposed()).mandateId },
    mandateToConfirm: { mandateId: toConfirm.mandateId, code: await codeFrom(world, toConfirm.code!) },
    ...{ assentId: await asked(), assentToAnswerId: await asked() },
    sellerToHelpPhone: (await savedSeller(world, unitId)).seller.phone,
  };
}
