import {
  answerDelivery,
  openSupportCase,
  planSupportCase,
  setCaseTask,
  startSupportCase,
} from '@rasa/actions/workshop/support-case';
import { addSupportCaseFile, deliverSupportCase } from '@rasa/actions/workshop/support-case-file';
import type { SupportCase, SupportCaseKind } from '@rasa/domain/workshop/support-case';
import type { TestWorld } from '../../builders/world.ts';
import type { Personal } from './personal.ts';
import type { Side } from './side.ts';

type Reached = 'requested' | 'planned' | 'in_progress' | 'ready' | 'delivered' | 'accepted';

const kinds: readonly SupportCaseKind[] = ['branding', 'packaging', 'permit', 'photo'];

/** Support cases of one seller, brought as far as asked. One is open per kind and product, so each takes another. */
export function caseMaker(
  world: TestWorld,
  side: Side,
  {
    pictureId,
    listingIds,
    personal,
  }: { pictureId: string; listingIds: readonly string[]; personal: Personal },
) {
  const { comment: text, fundSource, task, fileNote: note } = personal;
  const { seller, officer } = side;
  const free = kinds.flatMap((kind) => listingIds.map((listingId) => ({ kind, listingId })));

  return async (reached: Reached): Promise<SupportCase> => {
    const about = free.shift();
    if (!about) throw new Error('no kind and product is free for another case');
    const opened = await openSupportCase(world, seller, { ...about, text });
    const { caseId } = opened;
    if (reached === 'requested') return opened;
    const planned = await planSupportCase(world, officer, caseId, {
      ...{ costIdr: 25_000, fundSource, tasks: [task] },
    });
    if (reached === 'planned') return planned;
    const started = await startSupportCase(world, officer, caseId);
    if (reached === 'in_progress') return started;
    for (const { taskId } of started.tasks) await setCaseTask(world, officer, caseId, { taskId, done: true });
    const filed = await addSupportCaseFile(world, officer, caseId, { kind: 'photo', note, pictureId });
    if (reached === 'ready') return filed;
    const delivered = await deliverSupportCase(world, officer, caseId, { pictureId });
    return reached === 'delivered' ? delivered : answerDelivery(world, seller, caseId, { act: 'accept' });
  };
}
