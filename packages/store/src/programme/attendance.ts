import type { DomainEvent } from '@rasa/domain/event';
import {
  type Attendance,
  attendanceSchema,
  type Participant,
  type Skill,
} from '@rasa/domain/programme/training';
import { commit } from '../outbox.ts';
import { queryAll, type Table, type Write } from '../table.ts';
import { participantUnchanged, skillWrite } from './participant.ts';

const coursePk = (courseId: string) => `COURSE#${courseId}`;
const ofParticipant = (participantId: string) => `ATTENDANCE#${participantId}#`;
const countKey = (courseId: string, participantId: string) => ({
  pk: coursePk(courseId),
  sk: `PROGRESS#${participantId}`,
});

/** How many sessions of a course somebody attended. */
export type Progress = { participantId: string; attended: number };

/** Two sessions recorded at once would each miss the other; this count makes one of them decide again. */
function countWrite({ courseId, participantId }: Attendance, attended: number): Write {
  const key = countKey(courseId, participantId);
  return {
    kind: 'put',
    item: { ...key, participantId, attended },
    when: attended === 1 ? { absent: true } : { equals: { attended: attended - 1 } },
  };
}

export function attendanceStore(table: Table) {
  return {
    /** Sessions of one course that somebody attended. */
    async listByParticipant(courseId: string, participantId: string): Promise<Attendance[]> {
      const items = await queryAll(table, { pk: coursePk(courseId), prefix: ofParticipant(participantId) });
      return items.map((item) => attendanceSchema.parse(item));
    },

    /** Who was at one session. */
    async listBySession(courseId: string, sessionId: string): Promise<Attendance[]> {
      const items = await queryAll(table, { pk: coursePk(courseId), prefix: 'ATTENDANCE#' });
      return items.map((item) => attendanceSchema.parse(item)).filter((one) => one.sessionId === sessionId);
    },

    /** Everybody who attended any session of the course. */
    async listProgress(courseId: string): Promise<Progress[]> {
      const items = await queryAll(table, { pk: coursePk(courseId), prefix: 'PROGRESS#' });
      return items.map((item) => ({
        participantId: String(item.participantId),
        attended: Number(item.attended),
      }));
    },

    /**
     * One attendance, with the skill where it completes one.
     * @throws Conflict when the participant, or what she attended, changed since it was read.
     */
    async save(
      about: {
        attendance: Attendance;
        attended: number;
        participant: Participant;
        skill?: Skill | undefined;
      },
      event: DomainEvent,
    ): Promise<void> {
      const { attendance, attended, participant, skill } = about;
      const { courseId, participantId, sessionId } = attendance;
      const item = {
        ...attendance,
        pk: coursePk(courseId),
        sk: `${ofParticipant(participantId)}${sessionId}`,
      };
      await commit(
        table,
        [
          { kind: 'put', item, when: { absent: true } },
          countWrite(attendance, attended),
          participantUnchanged(participant),
          ...(skill ? [skillWrite(skill)] : []),
        ],
        event,
      );
    },
  };
}
