import type { DomainEvent, EventType } from '@rasa/domain/event';
import type { World } from '../world.ts';

/**
 * Something that follows from events. It may be given the same event twice (a crash comes between doing and noting),
 * so doing it twice must change nothing.
 */
export type Reaction = {
  /** Names the consumer in the store; never changed once events were consumed under it. */
  name: string;
  on: readonly EventType[];
} & (
  | {
      /** Events of one sweep together, in order, so that one redrawing serves many changes. */
      together(world: World, events: readonly DomainEvent[]): Promise<void>;
    }
  | { each(world: World, event: DomainEvent): Promise<void> }
);
