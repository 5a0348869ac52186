import { planSupportCase, setCaseTask, startSupportCase } from '@rasa/actions/workshop/support-case';
import {
  addSupportCaseFile,
  type CaseUpload,
  deliverSupportCase,
} from '@rasa/actions/workshop/support-case-file';
import type { StaffPrincipal } from '@rasa/domain/identity/permission';
import type { SupportCase } from '@rasa/domain/workshop/support-case';
import { jpegBytes } from './workshop.ts';
import type { TestWorld } from './world.ts';

/** Hands a case over as an officer does: with a picture of it. */
export const handOver = async (
  world: TestWorld,
  officer: StaffPrincipal,
  caseId: string,
): Promise<SupportCase> => deliverSupportCase(world, officer, caseId, { bytes: await jpegBytes(40) });

type Upload = Partial<CaseUpload>;

/** From asked for to ready: planned, begun, every task done, with one result. */
export async function worked(
  world: TestWorld,
  officer: StaffPrincipal,
  caseId: string,
  upload: Upload = {},
): Promise<SupportCase> {
  const { tasks } = await planSupportCase(world, officer, caseId, { dueOn: '2027-01-10' });
  await startSupportCase(world, officer, caseId);
  for (const { taskId } of tasks) await setCaseTask(world, officer, caseId, { taskId, done: true });
  const bytes = await jpegBytes();
  return addSupportCaseFile(world, officer, caseId, { kind: 'label', note: '', bytes, ...upload });
}

/** From asked for to handed over. */
export async function helped(
  world: TestWorld,
  officer: StaffPrincipal,
  caseId: string,
  upload: Upload = {},
): Promise<SupportCase> {
  await worked(world, officer, caseId, upload);
  return handOver(world, officer, caseId);
}

/** A small PDF, made by hand. */
export const pdfBytes = (): Uint8Array =>
  new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );
