import type { Asker } from '@rasa/domain/identity/account';
import { requireRole, type StaffPrincipal } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import type { RefusalCode } from '@rasa/domain/refusal-code';
import {
  type CaseFileKind,
  caseFileKey,
  caseFileType,
  type NewCaseFile,
} from '@rasa/domain/workshop/case-file';
import type { SupportCase } from '@rasa/domain/workshop/support-case';
import {
  addCaseFiles,
  checkDeliverable,
  checkRoomForFiles,
  deliverCase,
} from '@rasa/domain/workshop/support-case-act';
import type { Deps } from '../deps.ts';
import { acceptPicture } from './picture.ts';
import { changeByOfficer, seeCase } from './support-case.ts';

/** An upload, or one of the seller's pictures. */
type Given = { bytes?: Uint8Array | undefined; pictureId?: string | undefined };

export type CaseUpload = {
  kind: CaseFileKind;
  note: string;
  /** Several are a set of photos. */
  bytes?: Uint8Array | readonly Uint8Array[] | undefined;
  pictureId?: string | undefined;
};

/**
 * Results of the work, one version of them. Product photos may later be put in a listing; all else stays private.
 * @throws Refusal
 */
export async function addSupportCaseFile(
  deps: Deps,
  officer: StaffPrincipal,
  caseId: string,
  upload: CaseUpload,
): Promise<SupportCase> {
  requireRole(officer, 'officer');
  const { kind, note } = upload;
  const uploads = [upload.bytes ?? []].flat() as Uint8Array[];
  const seen = await seeCase(deps, officer, caseId);
  checkRoomForFiles(seen, kind, Math.max(1, uploads.length));
  const types = uploads.map((bytes) => typeOf(deps, kind, bytes));
  const purpose = kind === 'photo' ? 'product' : 'document';
  const keep = async (bytes: Uint8Array, n: number): Promise<NewCaseFile> => {
    const fileId = deps.newId('file');
    if (types[n] !== 'pdf')
      return { fileId, kind, note, pictureId: await keptPicture(deps, officer, seen, { bytes }, purpose) };
    await deps.blobs.put(caseFileKey(fileId), bytes, { contentType: 'application/pdf' });
    return { fileId, kind, note, pdfBytes: bytes.length };
  };
  const kept = await Promise.all(uploads.map(keep));
  const [first = await ownPicture(deps, officer, seen, upload), ...more] = kept;
  return changeByOfficer(deps, officer, caseId, (before, act) => ({
    supportCase: addCaseFiles(before, [first, ...more], { ...act, byName: officer.name }),
    event: 'support-case.changed',
  }));
}

function typeOf({ sniffPicture }: Deps, kind: CaseFileKind, bytes: Uint8Array) {
  const sniffed = sniffPicture(bytes);
  return caseFileType(kind, bytes, 'type' in sniffed ? sniffed.type : undefined);
}

/** A picture that the seller has already. */
async function ownPicture(
  deps: Deps,
  officer: StaffPrincipal,
  seen: SupportCase,
  { kind, note, pictureId }: CaseUpload,
): Promise<NewCaseFile> {
  const own = await keptPicture(deps, officer, seen, { pictureId }, 'document');
  if (kind === 'logo') {
    const picture = await deps.store.pictures.get(own);
    if (picture && picture.type !== 'png' && picture.type !== 'jpeg') throw refused('case.logo-unsupported');
  }
  return { fileId: deps.newId('file'), kind, note, pictureId: own };
}

const refused = (code: RefusalCode): Refusal => new Refusal(code, { fields: { picture: { code } } });

/** @throws Refusal, `missing` where nothing was given */
async function keptPicture(
  deps: Deps,
  officer: StaffPrincipal,
  { sellerId, unitId }: SupportCase,
  { bytes, pictureId }: Given,
  purpose: 'product' | 'document',
  missing: RefusalCode = 'picture.missing',
): Promise<string> {
  if (bytes) {
    const about = { bytes, purpose, ownerId: sellerId, unitId, actorId: officer.accountId };
    return (await acceptPicture(deps, about)).pictureId;
  }
  if (!pictureId) throw refused(missing);
  const picture = await deps.store.pictures.get(pictureId);
  if (picture?.ownerId !== sellerId) throw refused('picture.unknown');
  return pictureId;
}

/**
 * Handed to the seller, shown by a picture; nothing without a result and every task done.
 * @throws Refusal
 */
export async function deliverSupportCase(
  deps: Deps,
  officer: StaffPrincipal,
  caseId: string,
  given: Given,
): Promise<SupportCase> {
  requireRole(officer, 'officer');
  const seen = await seeCase(deps, officer, caseId);
  checkDeliverable(seen);
  const missing = 'case.handover-picture-missing';
  const pictureId = await keptPicture(deps, officer, seen, given, 'document', missing);
  return changeByOfficer(deps, officer, caseId, (before, act) => ({
    supportCase: deliverCase(before, { ...act, pictureId }),
    event: 'support-case.delivered',
  }));
}

/** For the seller and her unit's staff. @throws Refusal */
export async function readCaseFile(
  deps: Deps,
  asker: Asker,
  caseId: string,
  fileId: string,
): Promise<{ bytes: Uint8Array; name: string }> {
  const { files } = await seeCase(deps, asker, caseId);
  const file = files.find((one) => one.fileId === fileId && one.pdfBytes !== undefined);
  const blob = file && (await deps.blobs.get(caseFileKey(fileId)));
  if (!blob) throw new Refusal('case.file-unknown');
  return { bytes: blob.bytes, name: `${file.kind}-${file.version}.pdf` };
}
