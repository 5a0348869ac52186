import { z } from 'zod';
import { idSchema } from '../id.ts';
import { instantSchema } from '../time.ts';
import { maxTasks, type SupportCaseKind, supportCaseKindSchema, taskTitleSchema } from './support-case.ts';

/** Titles in the order in which they are done; one that is written twice is one task. */
export const templateTasksSchema = z
  .array(taskTitleSchema)
  .transform((titles) => [...new Set(titles)])
  .pipe(z.array(z.string()).min(1).max(maxTasks));

/** What a unit usually does for one kind of help: a new case begins with it. */
export const supportTemplateSchema = z.object({
  unitId: idSchema('unit'),
  kind: supportCaseKindSchema,
  tasks: templateTasksSchema,
  changedAt: instantSchema,
  changedBy: z.string(),
  version: z.int(),
});
export type SupportTemplate = z.infer<typeof supportTemplateSchema>;

/** What is usual before a unit has said otherwise. */
export const firstTemplates: Record<SupportCaseKind, readonly string[]> = {
  branding: ['Sepakati nama merek', 'Buat logo', 'Tunjukkan hasil kepada Ibu'],
  packaging: ['Pilih kemasan', 'Buat label lengkap', 'Cetak contoh label'],
  permit: ['Kumpulkan syarat', 'Ajukan permohonan', 'Simpan foto izin'],
  photo: ['Tentukan hari foto', 'Foto produk', 'Pilih foto terbaik'],
};
