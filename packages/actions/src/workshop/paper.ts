import { maxPictureBytes } from '@rasa/domain/picture';
import { Refusal } from '@rasa/domain/refusal';
import { type Paper, paperKey } from '@rasa/domain/workshop/permit-document';
import type { Deps } from '../deps.ts';
import { acceptPicture } from './picture.ts';

const refused = (code: 'file.unsupported-type' | 'file.too-large' | 'file.broken') =>
  new Refusal(code, { fields: { paper: { code } } });

const holds = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');

/** Told by its first bytes, never by its name; the last ones say whether it came whole. */
const isPdf = (bytes: Uint8Array): boolean => holds(bytes.subarray(0, 5), '%PDF-');
const isWhole = (bytes: Uint8Array): boolean => holds(bytes.subarray(-2048), '%%EOF');

/**
 * Keeps a picture or a PDF of a paper, closed to all but its owner and the staff of her unit.
 * @throws Refusal at `paper` where it is neither
 */
export async function acceptPaper(
  deps: Deps,
  upload: { bytes: Uint8Array; ownerId: string; unitId: string; actorId: string },
): Promise<Paper> {
  const { bytes } = upload;
  if (bytes.length > maxPictureBytes) throw refused('file.too-large');
  if (isPdf(bytes)) {
    if (!isWhole(bytes)) throw refused('file.broken');
    const fileId = deps.newId('file');
    await deps.blobs.put(paperKey(fileId), bytes, { contentType: 'application/pdf' });
    return { type: 'pdf', fileId, bytes: bytes.length };
  }
  const sniffed = deps.sniffPicture(bytes);
  if ('refusal' in sniffed && sniffed.refusal !== 'too-many-pixels') throw refused('file.unsupported-type');
  try {
    const { pictureId } = await acceptPicture(deps, { ...upload, purpose: 'document' });
    return { type: 'picture', pictureId };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, { fields: { paper: { code: error.code } } });
  }
}
