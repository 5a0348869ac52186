import { z } from 'zod';
import { idSchema } from '../id.ts';
import { maxPictureBytes } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal-code.ts';
import { lineSchema } from '../text.ts';
import { instantSchema } from '../time.ts';

export const caseFileKindSchema = z.enum(['logo', 'label', 'photo', 'document']);
export type CaseFileKind = z.infer<typeof caseFileKindSchema>;

/** Pictures that are shown together as one version. */
export const maxPhotosOfSet = 8;

export const caseFileSchema = z.object({
  fileId: idSchema('file'),
  kind: caseFileKindSchema,
  /** A picture, or else a PDF of so many bytes. */
  pictureId: idSchema('picture').optional(),
  pdfBytes: z.int().optional(),
  note: lineSchema(120, 0),
  /** Counted per kind: the second label is version 2. Pictures of one set have the same. */
  version: z.int().min(1),
  addedAt: instantSchema,
  addedBy: z.string(),
  addedByName: z.string().optional(),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
export type NewCaseFile = Pick<CaseFile, 'fileId' | 'kind' | 'pictureId' | 'pdfBytes' | 'note'>;

/** The last set of product photos, in its order. */
export function newestPhotos(files: readonly Pick<CaseFile, 'kind' | 'version' | 'pictureId'>[]): string[] {
  const photos = files.filter(({ kind }) => kind === 'photo');
  const version = Math.max(0, ...photos.map((one) => one.version));
  return photos.flatMap((one) => (one.version === version && one.pictureId ? [one.pictureId] : []));
}

/** Private: given out by the API alone, to the seller and her unit. */
export const caseFileKey = (fileId: string): string => `private/case-file/${fileId}.pdf`;

const letters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const startsAsPdf = (bytes: Uint8Array): boolean => /^%PDF-[12]\.\d/.test(letters(bytes.subarray(0, 8)));
/** Without its end it was cut off on the way. */
const endsAsPdf = (bytes: Uint8Array): boolean => letters(bytes.subarray(-1024)).includes('%%EOF');

export type CaseFileType = 'pdf' | 'jpeg' | 'png' | 'webp' | 'avif';

/** What each kind may be. Printers and label sheets need a logo that is a PNG or JPEG. */
const typesOf: Record<CaseFileKind, { types: readonly CaseFileType[]; else: RefusalCode }> = {
  logo: { types: ['png', 'jpeg'], else: 'case.logo-unsupported' },
  label: { types: ['pdf', 'png', 'jpeg', 'webp', 'avif'], else: 'case.file-unsupported' },
  photo: { types: ['jpeg', 'png', 'webp', 'avif'], else: 'picture.unsupported-type' },
  document: { types: ['pdf', 'png', 'jpeg', 'webp', 'avif'], else: 'case.file-unsupported' },
};

const atField = (code: RefusalCode): Refusal => new Refusal(code, { fields: { picture: { code } } });

/**
 * What an upload is, by its own bytes, and whether it may be a result of this kind.
 * @param sniffed what it is where it is a picture
 * @throws Refusal
 */
export function caseFileType(
  kind: CaseFileKind,
  bytes: Uint8Array,
  sniffed: string | undefined,
): CaseFileType {
  if (bytes.length > maxPictureBytes) throw atField('case.file-too-large');
  const { types, else: code } = typesOf[kind];
  const type = startsAsPdf(bytes) ? 'pdf' : types.find((one) => one === sniffed);
  if (!type || !types.includes(type)) throw atField(code);
  if (type === 'pdf' && !endsAsPdf(bytes)) throw atField('case.file-broken');
  return type;
}
