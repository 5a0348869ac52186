import type { DomainEvent } from '@rasa/domain/event';
import {
  type Course,
  courseSchema,
  type SkillRule,
  skillRuleSchema,
  type TrainingSession,
  trainingSessionSchema,
} from '@rasa/domain/programme/training';
import { commit } from '../outbox.ts';
import { type Item, type Key, queryAll, type Table, type Write } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const courseKey = (courseId: string): Key => ({ pk: `COURSE#${courseId}`, sk: 'META' });
const ruleKey = (courseId: string, version: number): Key => ({
  pk: `COURSE#${courseId}`,
  sk: `RULE#${String(version).padStart(6, '0')}`,
});
const sessionKey = (sessionId: string): Key => ({ pk: `SESSION#${sessionId}`, sk: 'META' });
const courseBoard = (unitId: string) => `UNIT#${unitId}#COURSES`;
const sessionBoard = (courseId: string) => `COURSE#${courseId}#SESSIONS`;
const calendar = (unitId: string) => `UNIT#${unitId}#CALENDAR`;

const toSession = (item: Item): TrainingSession => trainingSessionSchema.parse(item);

/** Holds a transaction to the session as it was read. */
export const sessionUnchanged = ({ sessionId, version }: TrainingSession): Write => ({
  kind: 'check',
  key: sessionKey(sessionId),
  when: { equals: { version } },
});

export function courseStore(table: Table) {
  return {
    async get(courseId: string): Promise<Course | undefined> {
      const item = await table.get(courseKey(courseId));
      return item && courseSchema.parse(item);
    },

    /** By title. */
    async listByUnit(unitId: string): Promise<Course[]> {
      const items = await queryAll(table, { pk: courseBoard(unitId), index: 'byBoard' });
      return items.map((item) => courseSchema.parse(item));
    },

    async getRule(courseId: string, ruleVersion: number): Promise<SkillRule | undefined> {
      const item = await table.get(ruleKey(courseId, ruleVersion));
      return item && skillRuleSchema.parse(item);
    },

    /** Newest first. */
    async listRules(courseId: string): Promise<SkillRule[]> {
      const items = await queryAll(table, { pk: `COURSE#${courseId}`, prefix: 'RULE#', newestFirst: true });
      return items.map((item) => skillRuleSchema.parse(item));
    },

    /** With the rule that it has from now on. @throws Conflict */
    async save(course: Course, rule: SkillRule, event: DomainEvent): Promise<void> {
      const index = {
        boardPk: courseBoard(course.unitId),
        boardSk: `${course.title.toLowerCase()}#${course.courseId}`,
      };
      const kept = { ...rule, ...ruleKey(rule.courseId, rule.ruleVersion) };
      await commit(
        table,
        [
          versionedPut(courseKey(course.courseId), course, index),
          { kind: 'put', item: kept, when: { absent: true } },
        ],
        event,
      );
    },
  };
}

export function trainingSessionStore(table: Table) {
  return {
    async get(sessionId: string): Promise<TrainingSession | undefined> {
      const item = await table.get(sessionKey(sessionId));
      return item && toSession(item);
    },

    async getMany(sessionIds: readonly string[]): Promise<TrainingSession[]> {
      return (await table.getMany(sessionIds.map(sessionKey))).map(toSession);
    },

    /** Latest first, those that were taken off among them. */
    async listByCourse(courseId: string): Promise<TrainingSession[]> {
      const items = await queryAll(table, {
        pk: sessionBoard(courseId),
        index: 'byBoard',
        newestFirst: true,
      });
      return items.map(toSession);
    },

    /** Of all courses of a unit, from a day on, earliest first. */
    async listByUnit(unitId: string, from: string, limit: number): Promise<TrainingSession[]> {
      const { items } = await table.query({ pk: calendar(unitId), index: 'byDue', from, limit });
      return items.map(toSession);
    },

    /** @throws Conflict */
    async save(session: TrainingSession, event: DomainEvent): Promise<void> {
      const place = `${session.heldOn}#${session.sessionId}`;
      const index = {
        ...{ boardPk: sessionBoard(session.courseId), boardSk: place },
        ...(!session.removedAt && { duePk: calendar(session.unitId), dueSk: place }),
      };
      await commit(table, [versionedPut(sessionKey(session.sessionId), session, index)], event);
    },
  };
}
