import { auditStore } from './identity/audit.ts';
import { onceStore } from './once.ts';
import { outboxStore } from './outbox.ts';
import { attendanceStore } from './programme/attendance.ts';
import { courseStore, trainingSessionStore } from './programme/course.ts';
import { grantStore } from './programme/grant.ts';
import { participantStore } from './programme/participant.ts';
import type { Table } from './table.ts';

/** Everything the restricted zone remembers: another table, another key, other permissions. */
export function createProgrammeStore(table: Table) {
  return {
    outbox: outboxStore(table),
    audits: auditStore(table),
    onces: onceStore(table),
    participants: participantStore(table),
    courses: courseStore(table),
    sessions: trainingSessionStore(table),
    attendances: attendanceStore(table),
    grants: grantStore(table),
  };
}
export type ProgrammeStore = ReturnType<typeof createProgrammeStore>;
