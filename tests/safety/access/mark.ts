import type { Person, SideName, Stage } from '../stage/stage.ts';
import type { Things } from '../stage/thing.ts';

const bare = (id: string): string => /[0-9A-HJKMNP-TV-Z]{26}/.exec(id)?.[0] ?? id;

type Kind = 'shop' | 'money' | 'course' | 'training';

/** What stands on no public page, by what it is about; the parts of an order carry its mark too. */
function marksOf(things: Things, kind: Kind): string[] {
  const ids: Record<Kind, string[]> = {
    shop: [
      ...[things.listingId, things.listingToSubmitId, things.listingToWithdrawId, things.revisionToDecideId],
      ...[things.caseId, things.caseToPlanId, things.caseToAcceptId, things.documentId],
    ],
    money: [
      ...[things.payoutId, things.payoutToPayId, things.payoutToConfirmId],
      ...[things.order, things.orderToConfirm, things.orderToPay, things.owed].map((one) => one.orderId),
    ],
    // Of no person: an admin says how its skill is earned.
    course: [things.courseId],
    training: [things.participantId, things.participantToLinkId, things.sessionId],
  };
  return ids[kind].map(bare);
}

const seen: Record<Person['role'], readonly Kind[]> = {
  none: [],
  seller: ['shop', 'money'],
  companion: [],
  curator: ['shop'],
  officer: ['shop', 'money', 'course', 'training'],
  admin: ['shop', 'course'],
};

function mayKnow(person: Person, side: SideName, kind: Kind): boolean {
  if (person.holdsTokens && side === 'near' && kind === 'money') return true;
  if (!seen[person.role].includes(kind)) return false;
  return person.role === 'seller' ? person.owns === side : person.side === side;
}

/** A look at any answer to somebody for what she must not know, whatever she asked for. */
export function leakFinder({ things, sides }: Stage) {
  const secrets = (['near', 'far'] as const).flatMap((side) =>
    (['shop', 'money', 'course', 'training'] as const).map((kind) => ({
      side,
      kind,
      marks: marksOf(things[side], kind),
    })),
  );
  const phones = (['near', 'far'] as const).map((side) => ({ side, phone: sides[side].shop.phone }));
  return (person: Person, text: string): string[] => [
    ...secrets
      .filter(({ side, kind }) => !mayKnow(person, side, kind))
      .flatMap(({ side, kind, marks }) =>
        marks.filter((mark) => text.includes(mark)).map((mark) => `${side} ${kind} ${mark}`),
      ),
    ...phones
      .filter(({ side }) => !mayKnow(person, side, 'shop'))
      .filter(({ phone }) => text.includes(phone))
      .map(({ side }) => `phone of the ${side} seller`),
  ];
}
