import type { DomainEvent } from '@rasa/domain/event';
import { type Attendance, attendanceSchema } from '@rasa/domain/programme/attendance';
import type { Skill } from '@rasa/domain/programme/skill';
import type { Participant, TrainingSession } from '@rasa/domain/programme/training';
import { commit } from '../outbox.ts';
import { type Item, queryAll, type Table } from '../table.ts';
import { versionedPut } from '../versioned.ts';
import { sessionUnchanged } from './course.ts';
import { participantUnchanged, skillWrite } from './participant.ts';

const coursePk = (courseId: string) => `COURSE#${courseId}`;
const ofParticipant = (participantId: string) => `ATTENDANCE#${participantId}#`;
const progressKey = (courseId: string, participantId: string) => ({
  pk: coursePk(courseId),
  sk: `PROGRESS#${participantId}`,
});

/** How many sessions of a course somebody attended, and whether that has earned its skill. */
export type Progress = {
  courseId: string;
  participantId: string;
  attended: number;
  earned: boolean;
  version: number;
};

const toProgress = (item: Item): Progress => ({
  courseId: item.pk.slice('COURSE#'.length),
  participantId: String(item.participantId),
  attended: Number(item.attended),
  earned: item.earned === true,
  version: Number(item.version),
});

export function attendanceStore(table: Table) {
  return {
    /** Sessions of one course for which somebody is noted, un-ticked ones among them. */
    async listByParticipant(courseId: string, participantId: string): Promise<Attendance[]> {
      const items = await queryAll(table, { pk: coursePk(courseId), prefix: ofParticipant(participantId) });
      return items.map((item) => attendanceSchema.parse(item));
    },

    /** Who is noted for any session of a course, un-ticked ones among them. */
    async listByCourse(courseId: string): Promise<Attendance[]> {
      const items = await queryAll(table, { pk: coursePk(courseId), prefix: 'ATTENDANCE#' });
      return items.map((item) => attendanceSchema.parse(item));
    },

    async getProgress(courseId: string, participantId: string): Promise<Progress | undefined> {
      const item = await table.get(progressKey(courseId, participantId));
      return item && toProgress(item);
    },

    /** Everybody who was ever noted for a session of the course. */
    async listProgress(courseId: string): Promise<Progress[]> {
      const items = await queryAll(table, { pk: coursePk(courseId), prefix: 'PROGRESS#' });
      return items.map(toProgress);
    },

    /**
     * What somebody attended in a course, with the tick that changed it, and the skill where it is earned or lost.
     * Two sessions recorded at once would each miss the other; the progress's version makes one of them decide again.
     * @throws Conflict when the participant, the session, or what she attended, changed since it was read.
     */
    async save(
      about: {
        progress: Progress;
        participant: Participant;
        marked?: { attendance: Attendance; session: TrainingSession } | undefined;
        skill?: Skill | undefined;
      },
      event: DomainEvent,
    ): Promise<void> {
      const { progress, participant, marked, skill } = about;
      const { courseId, participantId } = progress;
      const attendanceWrites = marked
        ? [
            versionedPut(
              {
                pk: coursePk(courseId),
                sk: `${ofParticipant(participantId)}${marked.session.sessionId}`,
              },
              marked.attendance,
            ),
            sessionUnchanged(marked.session),
          ]
        : [];
      await commit(
        table,
        [
          ...attendanceWrites,
          versionedPut(progressKey(courseId, participantId), progress),
          participantUnchanged(participant),
          ...(skill ? [skillWrite(skill)] : []),
        ],
        event,
      );
    },
  };
}
