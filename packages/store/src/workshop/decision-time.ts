import { jakartaDay } from '@rasa/domain/time';
import type { Decision } from '@rasa/domain/workshop/decision';
import { bucketCount, bucketOf } from '@rasa/domain/workshop/decision-time';
import type { Item, Key, Table, Write } from '../table.ts';

const key = (unitId: string, month: string): Key => ({ pk: `UNIT#${unitId}#PACE`, sk: month });
const counter = (day: string, bucket: number): string => `d${day.slice(8)}b${bucket}`;

/** Counted in the decision's own transaction, so that none is missed or counted twice. */
export function paceWrite(unitId: string, decision: Decision, submittedAt: string): Write {
  const { decidedAt } = decision;
  const day = jakartaDay(decidedAt);
  const name = counter(day, bucketOf({ submittedAt, decidedAt }));
  return { kind: 'update', key: key(unitId, day.slice(0, 7)), add: { [name]: 1 } };
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);

export function decisionTimeStore(table: Table) {
  return {
    /** How many were decided in those calendar days, both inclusive, by how long they had waited. */
    async count(unitId: string, from: string, to: string): Promise<number[]> {
      const days: string[] = [];
      for (let day = from; day <= to; day = nextDay(day)) days.push(day);
      const months = [...new Set(days.map((day) => day.slice(0, 7)))];
      const items = await table.getMany(months.map((month) => key(unitId, month)));
      const byMonth = new Map<string, Item>(items.map((item) => [item.sk, item]));
      return Array.from({ length: bucketCount }, (_, bucket) =>
        days.reduce((sum, day) => sum + Number(byMonth.get(day.slice(0, 7))?.[counter(day, bucket)] ?? 0), 0),
      );
    },
  };
}
