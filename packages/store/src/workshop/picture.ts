import type { DomainEvent } from '@rasa/domain/event';
import { type Picture, pictureSchema } from '@rasa/domain/picture';
import { commit } from '../outbox.ts';
import type { Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (pictureId: string) => ({ pk: `PICTURE#${pictureId}`, sk: 'META' });

export function pictureStore(table: Table) {
  return {
    async get(pictureId: string): Promise<Picture | undefined> {
      const item = await table.get(key(pictureId));
      return item && pictureSchema.parse(item);
    },

    /** In the order asked for; unknown ones are left out. */
    async getMany(pictureIds: readonly string[]): Promise<Picture[]> {
      const items = await table.getMany(pictureIds.map(key));
      return items.map((item) => pictureSchema.parse(item));
    },

    /** @throws Conflict */
    async save(picture: Picture, event: DomainEvent): Promise<void> {
      await commit(table, [versionedPut(key(picture.pictureId), picture)], event);
    },
  };
}
