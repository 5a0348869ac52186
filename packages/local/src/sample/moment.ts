import { idPrefixes } from '@rasa/domain/id';
import { jakartaDay } from '@rasa/domain/time';
import type { World } from '@rasa/functions/world';
import { ulid } from 'ulid';

/** The world at a time of the past: what is done there is dated and numbered as of then. */
export type Moment = World & {
  /** Never later than the moment of loading. */
  later(hours: number): Moment;
};

/** Some days ago at a time of day in Jakarta, or so many minutes ago. */
export type Ago = { days: number; at: string } | { minutes: number };
export type Timeline = (ago: Ago) => Moment;

const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;

export function timelineOf(world: World): Timeline {
  const now = world.clock().getTime();
  const moment = (wanted: number): Moment => {
    const base = Math.min(wanted, now);
    let ticks = 0;
    // Each look at the clock finds it a little later, so that steps keep their order.
    const tick = () => base + 10 * ticks++;
    return {
      ...world,
      clock: () => new Date(tick()),
      newId: (kind) => `${idPrefixes[kind]}_${ulid(tick())}`,
      later: (hours) => moment(base + hours * hourMilliseconds),
    };
  };
  return (ago) => {
    if ('minutes' in ago) return moment(now - ago.minutes * 60_000);
    const day = jakartaDay(new Date(now - ago.days * dayMilliseconds).toISOString());
    return moment(Date.parse(`${day}T${ago.at}:00+07:00`));
  };
}
