import type { DomainEvent } from '@rasa/domain/event';
import { type Account, accountSchema } from '@rasa/domain/identity/account';
import { Refusal } from '@rasa/domain/refusal';
import { commit, outboxWrite } from '../outbox.ts';
import { queryAll, type Table, type Write, WriteRefused } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (accountId: string) => ({ pk: `ACCOUNT#${accountId}`, sk: 'META' });
const phoneKey = (phone: string) => ({ pk: `PHONE#${phone}`, sk: '-' });
const emailKey = (email: string) => ({ pk: `EMAIL#${email}`, sk: '-' });

const indexOf = (account: Account) =>
  account.unitId
    ? {
        boardPk: `UNIT#${account.unitId}#ACCOUNTS`,
        boardSk: `${account.name.toLowerCase()}#${account.accountId}`,
      }
    : {};

/** Phone and e-mail are unique: each is an item of its own that points to the account. */
export function newAccountWrites(account: Account): Write[] {
  const claims = [account.phone && phoneKey(account.phone), account.email && emailKey(account.email)];
  return [
    versionedPut(key(account.accountId), account, indexOf(account)),
    ...claims.flatMap((claim): Write[] =>
      claim
        ? [{ kind: 'put', item: { ...claim, accountId: account.accountId }, when: { absent: true } }]
        : [],
    ),
  ];
}

/** Tells which claim was taken, given the writes of `newAccountWrites` and where they start in the transaction. */
export function accountRefusal(error: WriteRefused, account: Account, start: number): Refusal | undefined {
  const phoneAt = start + 1;
  const emailAt = start + (account.phone ? 2 : 1);
  if (account.phone && error.has(phoneAt))
    return new Refusal('account.phone-taken', { fields: { phone: { code: 'account.phone-taken' } } });
  if (account.email && error.has(emailAt))
    return new Refusal('account.email-taken', { fields: { email: { code: 'account.email-taken' } } });
  return undefined;
}

export function accountStore(table: Table) {
  const get = async (accountId: string): Promise<Account | undefined> => {
    const item = await table.get(key(accountId));
    return item && accountSchema.parse(item);
  };
  const follow = async (claim: { pk: string; sk: string }): Promise<Account | undefined> => {
    const item = await table.get(claim);
    return item && get(String(item.accountId));
  };
  return {
    get,
    getByPhone: (phone: string) => follow(phoneKey(phone)),
    getByEmail: (email: string) => follow(emailKey(email)),

    async listByUnit(unitId: string): Promise<Account[]> {
      const items = await queryAll(table, { pk: `UNIT#${unitId}#ACCOUNTS`, index: 'byBoard' });
      return items.map((item) => accountSchema.parse(item));
    },

    /** @throws Refusal `account.phone-taken` or `account.email-taken`. */
    async saveNew(account: Account, event: DomainEvent): Promise<void> {
      try {
        await table.transact([...newAccountWrites(account), outboxWrite(event)]);
      } catch (error) {
        throw (error instanceof WriteRefused && accountRefusal(error, account, 0)) || error;
      }
    },

    /** Phone and e-mail stay what they were. @throws Conflict */
    async save(account: Account, event: DomainEvent): Promise<void> {
      await commit(table, [versionedPut(key(account.accountId), account, indexOf(account))], event);
    },
  };
}
