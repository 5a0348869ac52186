import { z } from 'zod';
import type { Item, Key, Table } from '../table.ts';
import { WriteRefused } from '../table.ts';

const key: Key = { pk: 'CATALOGUE', sk: 'VERSION' };

/** A file that leads on from any state between `after` and `version`. */
const linkSchema = z.object({ after: z.int(), version: z.int(), blobKey: z.string() });
export type CatalogueLink = z.infer<typeof linkSchema>;

const chainSchema = z.object({
  version: z.int(),
  /** The whole catalogue, as it was. */
  base: z.object({ version: z.int(), blobKey: z.string() }),
  /** What has changed since, in order: each begins where the one before ends. */
  links: z.array(linkSchema),
  /** Files that the chain does without; readers that know an older chain may still ask for them. */
  replaced: z.array(z.object({ blobKey: z.string(), at: z.string() })),
  at: z.string(),
});
/** Where the catalogue's newest version is: a whole one and what has changed since. */
export type CatalogueChain = z.infer<typeof chainSchema>;

const toChain = (item: Item): CatalogueChain | undefined => chainSchema.safeParse(item).data;

export function catalogueStore(table: Table) {
  return {
    /** One small item, at which readers look once a second at most. Undefined before the first. */
    async getChain(): Promise<CatalogueChain | undefined> {
      const item = await table.get(key);
      return item && toChain(item);
    },

    /** @returns false when another one was named meanwhile. */
    async saveChain(next: CatalogueChain): Promise<boolean> {
      const before = await table.get(key);
      // One that is no chain is of a time before there were chains, and is written over.
      if (before && toChain(before) && before.version !== next.version - 1) return false;
      const when = before ? { equals: { version: Number(before.version) } } : ({ absent: true } as const);
      try {
        await table.transact([{ kind: 'put', item: { ...next, ...key }, when }]);
        return true;
      } catch (error) {
        if (error instanceof WriteRefused) return false;
        throw error;
      }
    },
  };
}
