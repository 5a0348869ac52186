import type { Unit } from '@rasa/domain/identity/unit';
import type { Personal } from '../stage/personal.ts';
import type { SideOptions } from '../stage/side.ts';

/** One unmistakable text in every field that says something about a person, or that only some may know. */
export const planted = {
  sellerPhone: '+628139000001',
  sellerOwner: 'Wulanqu',
  sellerVillage: 'Tapelanqu',
  sellerDistrict: 'Balerejoqu',
  sellerVillageCode: '35.19.10.2777',
  staffName: 'Petugasqu',
  staffMail: 'staffqu.test',
  buyerName: 'Pembeliqu',
  buyerPhone: '+628139000002',
  buyerMail: 'buyerqu@rumah.test',
  buyerStreet: 'Kenangaqu',
  buyerNote: 'Pagarqu',
  participantName: 'Pesertaqu',
  participantNote: 'Catatanqu',
  participantVillage: '35.19.10.2888',
  course: 'Kursusqu',
  place: 'Balaiqu',
  topic: 'Topikqu',
  comment: 'Komentarqu',
  task: 'Kerjaqu',
  fund: 'Danaqu',
  fileNote: 'Berkasqu',
  reason: 'Alasanqu',
  suspension: 'Tangguhqu',
  decline: 'Tolakqu',
  proofReason: 'Buktiqu',
  reference: 'TRXQU77',
  dispute: 'Sengketaqu',
  complaint: 'Keluhqu',
  complaintAnswer: 'Jawabqu',
  complaintDecision: 'Putusqu',
  review: 'Ulasqu',
  reviewAnswer: 'Balasqu',
  payoutNumber: '8800330044',
  payoutHolder: 'Penabungqu',
  permitHolder: 'Pemilikqu',
  permitSeen: 'Terlihatqu',
  permitReason: 'Kaburqu',
  merchantAccount: '7700112233',
  merchantHolder: 'Pemegangqu',
} as const;
export type Canary = keyof typeof planted | 'orderLink' | 'session' | 'signInCode';

export const personal: Personal = {
  buyer: { name: planted.buyerName, phone: planted.buyerPhone, email: planted.buyerMail },
  destination: { regencyCode: '35.19', street: `Jl. ${planted.buyerStreet} 12`, note: planted.buyerNote },
  participant: {
    name: planted.participantName,
    note: planted.participantNote,
    villageCode: planted.participantVillage,
  },
  course: planted.course,
  place: planted.place,
  topic: planted.topic,
  comment: planted.comment,
  task: planted.task,
  fundSource: planted.fund,
  fileNote: planted.fileNote,
  reason: planted.reason,
  suspension: planted.suspension,
  declineReason: planted.decline,
  proofReason: planted.proofReason,
  reference: planted.reference,
  disputeReason: planted.dispute,
  complaint: planted.complaint,
  complaintAnswer: planted.complaintAnswer,
  complaintDecision: planted.complaintDecision,
  review: planted.review,
  reviewAnswer: planted.reviewAnswer,
  permitHolder: planted.permitHolder,
  permitSeen: planted.permitSeen,
  permitReason: planted.permitReason,
  payoutDetails: {
    way: 'bank',
    bankName: 'Bank Contoh',
    accountNumber: planted.payoutNumber,
    accountHolder: planted.payoutHolder,
  },
};

export const nearSide: SideOptions = {
  seller: {
    phone: planted.sellerPhone,
    ownerName: planted.sellerOwner,
    villageName: planted.sellerVillage,
    districtName: planted.sellerDistrict,
    villageCode: planted.sellerVillageCode,
    // Nothing of her is shown but the shop's name.
    consents: { showVillage: false, showOwnerName: false },
  },
  staffName: planted.staffName,
  staffMail: planted.staffMail,
};

export const merchant: Unit['merchant'] = {
  name: 'Koperasi Tapelan',
  bankName: 'Bank Contoh',
  accountNumber: planted.merchantAccount,
  accountHolder: planted.merchantHolder,
};

export type Canaries = Partial<Record<Canary, string>>;

/** Numbers are looked for however they are written. */
const spellings = (text: string): string[] => {
  const digits = /^\+62(8\d+)$/.exec(text)?.[1];
  return digits ? [digits, `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`] : [text];
};

/** Canaries that are in a text and not among those who may be there. */
export function canariesIn(canaries: Canaries, text: string, may: readonly Canary[] = []): Canary[] {
  const lower = text.toLowerCase();
  return (Object.entries(canaries) as [Canary, string][])
    .filter(([name]) => !may.includes(name))
    .filter(([, token]) => spellings(token).some((one) => lower.includes(one.toLowerCase())))
    .map(([name]) => name);
}
