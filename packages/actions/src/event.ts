import type { DomainEvent, EventType } from '@rasa/domain/event';
import type { Deps } from './deps.ts';

/** The one event of a change, made in the same moment as the change. */
export function newEvent(
  deps: Pick<Deps, 'newId' | 'actingFor'>,
  about: { type: EventType; subjectId: string; at: string; actorId: string; detail?: DomainEvent['detail'] },
): DomainEvent {
  const { actingFor } = deps;
  return {
    ...{ eventId: deps.newId('event'), detail: {}, ...about },
    ...(actingFor !== undefined && { onBehalfOf: actingFor }),
  };
}
