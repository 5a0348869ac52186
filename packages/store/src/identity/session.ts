import { Conflict } from '@rasa/domain/refusal';
import { z } from 'zod';
import type { Table } from '../table.ts';
import { credentialStore } from './credential.ts';

const sessionSchema = z
  .object({ token: z.string(), userId: z.string(), expiresAt: z.string() })
  .transform(({ token, userId, expiresAt }) => ({ token, accountId: userId, expiresAt }));

/** A signed-in browser. Written by the sign-in library, read on every request without it. */
export type SignInSession = z.infer<typeof sessionSchema>;

export function sessionStore(table: Table) {
  const credentials = credentialStore(table);
  return {
    async get(token: string): Promise<SignInSession | undefined> {
      const row = await credentials.get('session', token);
      return row && sessionSchema.parse(row);
    },

    /** @returns false when it was removed or changed meanwhile: it is never brought back. */
    async saveExtended(token: string, expiresAt: string, now: string): Promise<boolean> {
      const row = await credentials.get('session', token);
      if (!row) return false;
      try {
        await credentials.save('session', row, { ...row, expiresAt, updatedAt: now });
        return true;
      } catch (error) {
        if (error instanceof Conflict) return false;
        throw error;
      }
    },

    /** Every browser of an account is signed out. */
    async removeByAccount(accountId: string): Promise<void> {
      const rows = await credentials.listBy('session', 'userId', accountId);
      await Promise.all(rows.map((row) => credentials.remove('session', row)));
    },
  };
}
