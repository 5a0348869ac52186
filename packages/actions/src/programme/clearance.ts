import type { DomainEvent } from '@rasa/domain/event';
import type { Category } from '@rasa/domain/market/category';
import { earnedDetailSchema } from '@rasa/domain/programme/training';
import type { Deps } from '../deps.ts';
import { giveClearance } from '../workshop/clearance.ts';

type Earned = { kind: Category; earnedAt: string };

/**
 * A linked seller may offer what her skills allow: follows from `skill.earned`, and from `participant.linked` for
 * skills earned before. The market hears of the kind, never of a course. Again, it changes nothing.
 */
export async function grantEarnedClearances(deps: Deps, event: DomainEvent): Promise<void> {
  const { sellerId, kinds } = earnedDetailSchema.parse(event.detail);
  // Not linked yet: linking will look at all skills.
  if (!sellerId) return;
  const earned: Earned[] =
    event.type === 'participant.linked'
      ? (await deps.programme.participants.listSkills(event.subjectId)).flatMap((skill) =>
          skill.kinds.map((kind) => ({ kind, earnedAt: skill.earnedAt })),
        )
      : kinds.map((kind) => ({ kind, earnedAt: event.at }));
  for (const one of earned) await giveClearance(deps, { ...one, sellerId, grantedBy: event.actorId });
}
