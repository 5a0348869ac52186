import type { Destination } from '@rasa/domain/market/delivery';
import type { Buyer } from '@rasa/domain/market/order';
import type { PayoutDetails } from '@rasa/domain/market/payout-account';
import { someDetails } from '../../builders/payout-account.ts';

/** What people write and are called, so that a test may look for it where it must not be. */
export type Personal = {
  buyer: Buyer;
  destination: Destination;
  participant: { name: string; note?: string; villageCode?: string };
  course: string;
  place: string;
  topic: string;
  comment: string;
  task: string;
  fundSource: string;
  fileNote: string;
  reason: string;
  declineReason: string;
  proofReason: string;
  reference: string;
  disputeReason: string;
  suspension: string;
  complaint: string;
  complaintAnswer: string;
  complaintDecision: string;
  review: string;
  reviewAnswer: string;
  permitHolder: string;
  permitSeen: string;
  permitReason: string;
  payoutDetails: Extract<PayoutDetails, { way: 'bank' }>;
};

export const plainPersonal: Personal = {
  buyer: { name: 'Dewi', phone: '+628123456789' },
  destination: { regencyCode: '35.19', street: 'Jl. Raya 1' },
  participant: { name: 'Sumiati' },
  course: 'Olahan pangan',
  place: 'Balai desa',
  topic: 'Menggoreng',
  comment: 'Mohon dibantu',
  task: 'Buat label',
  fundSource: 'Kas unit',
  fileNote: '',
  reason: 'Tulis lebih jelas',
  declineReason: 'Bahan habis',
  proofReason: 'Foto buram',
  reference: 'TRX-1',
  disputeReason: 'Belum masuk',
  suspension: 'Label belum sesuai',
  complaint: 'Bungkus sobek',
  complaintAnswer: 'Waktu dikirim masih rapat',
  complaintDecision: 'Di foto bungkus masih utuh',
  review: 'Renyah',
  reviewAnswer: 'Terima kasih',
  permitHolder: 'Siti Aminah',
  permitSeen: 'Ada di daftar',
  permitReason: 'Foto kabur',
  payoutDetails: someDetails,
};
