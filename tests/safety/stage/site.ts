import type { Unit } from '@rasa/domain/identity/unit';
import { savedUnit } from '../../builders/people.ts';
import { type Reader, readerOf } from '../../builders/reader.ts';
import { testSite } from '../../builders/site.ts';
import type { TestWorld } from '../../builders/world.ts';
import type { Personal } from './personal.ts';
import type { SideOptions } from './side.ts';
import { bothFunctions, type Person, type Stage, stageOver } from './stage.ts';

export type SiteStage = Stage & {
  /** Her browser, without JavaScript. */
  reader(person: Person): Reader;
  person(name: string): Person;
};

/** The same two units with the built site before them: its pages too are asked for. */
export async function openSiteStage(
  options: {
    near?: SideOptions;
    personal?: Personal;
    unit?: Partial<Unit>;
    /** Before anything happens in it. */
    prepare?(world: TestWorld): void;
  } = {},
): Promise<SiteStage> {
  // The site lives by the real clock.
  const site = await testSite({ now: new Date().toISOString() });
  const { world } = site;
  const { unit, prepare, ...about } = options;
  prepare?.(world);
  const { unitId } = await savedUnit(world, { ...unit, unitId: world.marketUnitId });
  const app = bothFunctions(world, {
    request: (path, init) => site.fetch(new Request(path, init)),
  });
  const stage = await stageOver({
    ...about,
    ...{ world, app, unitId, dispose: () => site[Symbol.asyncDispose]() },
  });
  return {
    ...stage,
    reader({ cookie }) {
      const reader = readerOf({ fetch: (request) => app.request(request.url, request) });
      const at = cookie.indexOf('=');
      if (cookie) reader.jar.set(cookie.slice(0, at), cookie.slice(at + 1));
      return reader;
    },
    person: (name) => stage.people.find((one) => one.name === name)!,
  };
}
