import { queryAll, type Table } from '../table.ts';

const pkOf = (unitId: string, number: string): string => `ORDER-NUMBER#${unitId}#${number}`;

/** The short numbers that people say, each leading to its orders; two orders may share one. */
export function orderNumberStore(table: Table) {
  return {
    async listByNumber(unitId: string, number: string): Promise<string[]> {
      return (await queryAll(table, { pk: pkOf(unitId, number) })).map(({ sk }) => sk);
    },

    /** Writing it again changes nothing. */
    async save(unitId: string, number: string, orderId: string): Promise<void> {
      await table.transact([{ kind: 'put', item: { pk: pkOf(unitId, number), sk: orderId } }]);
    },
  };
}
