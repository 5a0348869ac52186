import type { DomainEvent } from '@rasa/domain/event';
import {
  type Course,
  courseSchema,
  type TrainingSession,
  trainingSessionSchema,
} from '@rasa/domain/programme/training';
import { commit } from '../outbox.ts';
import { queryAll, type Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const courseKey = (courseId: string) => ({ pk: `COURSE#${courseId}`, sk: 'META' });
const sessionKey = (sessionId: string) => ({ pk: `SESSION#${sessionId}`, sk: 'META' });
const courseBoard = (unitId: string) => `UNIT#${unitId}#COURSES`;
const sessionBoard = (courseId: string) => `COURSE#${courseId}#SESSIONS`;

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

    /** @throws Conflict */
    async save(course: Course, event: DomainEvent): Promise<void> {
      const index = {
        boardPk: courseBoard(course.unitId),
        boardSk: `${course.title.toLowerCase()}#${course.courseId}`,
      };
      await commit(table, [versionedPut(courseKey(course.courseId), course, index)], event);
    },
  };
}

export function trainingSessionStore(table: Table) {
  return {
    async get(sessionId: string): Promise<TrainingSession | undefined> {
      const item = await table.get(sessionKey(sessionId));
      return item && trainingSessionSchema.parse(item);
    },

    /** Latest first. */
    async listByCourse(courseId: string): Promise<TrainingSession[]> {
      const items = await queryAll(table, {
        pk: sessionBoard(courseId),
        index: 'byBoard',
        newestFirst: true,
      });
      return items.map((item) => trainingSessionSchema.parse(item));
    },

    /** @throws Conflict */
    async saveNew(session: TrainingSession, event: DomainEvent): Promise<void> {
      const item = {
        ...session,
        ...sessionKey(session.sessionId),
        boardPk: sessionBoard(session.courseId),
        boardSk: `${session.heldOn}#${session.sessionId}`,
      };
      await commit(table, [{ kind: 'put', item, when: { absent: true } }], event);
    },
  };
}
