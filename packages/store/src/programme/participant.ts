import type { DomainEvent } from '@rasa/domain/event';
import { type Skill, skillSchema } from '@rasa/domain/programme/skill';
import { type Participant, participantSchema } from '@rasa/domain/programme/training';
import { Conflict, Refusal } from '@rasa/domain/refusal';
import { outboxWrite } from '../outbox.ts';
import { type Item, type Page, queryAll, type Table, type Write, WriteRefused } from '../table.ts';
import { versionedPut } from '../versioned.ts';

const key = (participantId: string) => ({ pk: `PARTICIPANT#${participantId}`, sk: 'META' });
/** A seller is at most one participant's. */
const linkKey = (sellerId: string) => ({ pk: `SELLERLINK#${sellerId}`, sk: '-' });
const linkWrite = (participantId: string, sellerId: string): Write => ({
  kind: 'put',
  item: { ...linkKey(sellerId), participantId },
  when: { absent: true },
});
const board = (unitId: string) => `UNIT#${unitId}#PARTICIPANTS`;

const toParticipant = (item: Item): Participant => participantSchema.parse(item);

const put = (participant: Participant): Write =>
  versionedPut(key(participant.participantId), participant, {
    boardPk: board(participant.unitId),
    boardSk: `${participant.name.toLowerCase()}#${participant.participantId}`,
  });

/** Holds a transaction to the participant as she was read: linked to the same seller, or to none. */
export const participantUnchanged = ({ participantId, version }: Participant): Write => ({
  kind: 'check',
  key: key(participantId),
  when: { equals: { version } },
});

/** Who writes it holds the participant's progress in the same course still. */
export const skillWrite = (skill: Skill): Write => ({
  kind: 'put',
  item: { ...skill, pk: `PARTICIPANT#${skill.participantId}`, sk: `SKILL#${skill.courseId}` },
});

export function participantStore(table: Table) {
  return {
    async get(participantId: string): Promise<Participant | undefined> {
      const item = await table.get(key(participantId));
      return item && toParticipant(item);
    },

    /** In the order of the ids; unknown ones are left out. */
    async getMany(participantIds: readonly string[]): Promise<Participant[]> {
      return (await table.getMany(participantIds.map(key))).map(toParticipant);
    },

    /** By name. */
    async listByUnit(
      unitId: string,
      page: { cursor?: string | undefined; limit: number },
    ): Promise<Page<Participant>> {
      const found = await table.query({ pk: board(unitId), index: 'byBoard', ...page });
      return { ...found, items: found.items.map(toParticipant) };
    },

    /** Whose shop it is; undefined for a seller who takes part in nothing. */
    async getBySeller(sellerId: string): Promise<Participant | undefined> {
      const link = await table.get(linkKey(sellerId));
      const item = link && (await table.get(key(String(link.participantId))));
      return item && toParticipant(item);
    },

    async getSkill(participantId: string, courseId: string): Promise<Skill | undefined> {
      const item = await table.get({ pk: `PARTICIPANT#${participantId}`, sk: `SKILL#${courseId}` });
      return item && skillSchema.parse(item);
    },

    /** Skills that she has, whatever has become of the link since. */
    async listSkills(participantId: string): Promise<Skill[]> {
      const items = await queryAll(table, { pk: `PARTICIPANT#${participantId}`, prefix: 'SKILL#' });
      return items.map((item) => skillSchema.parse(item)).filter((skill) => !skill.lostAt);
    },

    /**
     * Saved when she is registered and when she is linked; the link is claimed in the same transaction.
     * @throws Refusal `participant.seller-taken`. @throws Conflict
     */
    async save(participant: Participant, event: DomainEvent): Promise<void> {
      const { sellerId } = participant;
      const claim = sellerId ? [linkWrite(participant.participantId, sellerId)] : [];
      try {
        await table.transact([put(participant), ...claim, outboxWrite(event)]);
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
        const onlyClaim = sellerId !== undefined && error.has(1) && !error.has(0);
        throw onlyClaim
          ? new Refusal('participant.seller-taken')
          : new Conflict('changed meanwhile', { cause: error });
      }
    },
  };
}
