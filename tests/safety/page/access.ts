import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Role } from '@rasa/domain/identity/role';
import { web } from '@rasa/local/build';
import type { Things } from '../stage/thing.ts';

type ClosedPage = {
  /** Who is shown it, where it is hers or her unit's. */
  shows: readonly Role[];
  /** The parts of its address that name a thing. */
  of?(things: Things): Record<string, string>;
  /** The parts that are the same for everybody. */
  fixed?: Record<string, string>;
};

const seller = { shows: ['seller'] } as const;
const officer = { shows: ['officer'] } as const;
const companion = { shows: ['companion'] } as const;
const desk = { shows: ['curator', 'officer', 'admin'] } as const;
const admin = { shows: ['admin'] } as const;

const payout = ({ payoutId }: Things) => ({ payoutId });
const permit = ({ permitId }: Things) => ({ permitId });
const listing = ({ listingId }: Things) => ({ listingId });

/** Every page that is not for everybody. What a seller's page shows of one thing, her unit's staff may read too. */
export const closedPages: Record<string, ClosedPage> = {
  'penjual/index': seller,
  'penjual/uang/index': seller,
  'penjual/uang/rekening': seller,
  'penjual/uang/[payoutId]': { ...seller, of: payout },
  'penjual/uang/laporan/[bulan]': { ...seller, fixed: { bulan: '2026-11' } },
  'penjual/antrean': seller,
  'penjual/ulasan': seller,
  'penjual/pesanan/index': seller,
  'penjual/pesanan/[partId]': { ...seller, of: ({ order: { partId } }) => ({ partId }) },
  'penjual/produk/index': seller,
  'penjual/produk/baru': seller,
  'penjual/produk/[listingId]/index': { ...seller, of: listing },
  'penjual/produk/[listingId]/[langkah]': {
    ...seller,
    of: listing,
    fixed: { langkah: 'nama' },
  },
  'penjual/produk/[listingId]/riwayat': { ...seller, of: listing },
  'penjual/produk/[listingId]/bagikan': {
    ...seller,
    of: ({ soldListingId }) => ({ listingId: soldListingId }),
  },
  'penjual/produk/[listingId]/produksi': {
    ...seller,
    of: ({ soldListingId }) => ({ listingId: soldListingId }),
  },
  'penjual/produk/[listingId]/label': {
    ...seller,
    of: ({ soldListingId }) => ({ listingId: soldListingId }),
  },
  'penjual/produk/[listingId]/grosir': {
    ...seller,
    of: ({ soldListingId }) => ({ listingId: soldListingId }),
  },
  'penjual/produk/[listingId]/jual': { ...seller, of: ({ soldListingId }) => ({ listingId: soldListingId }) },
  'penjual/bantuan/index': seller,
  'penjual/bantuan/baru': seller,
  'penjual/bantuan/[caseId]': { ...seller, of: ({ caseId }) => ({ caseId }) },
  'penjual/izin/index': seller,
  'penjual/izin/baru': seller,
  'penjual/izin/[permitId]': { ...seller, of: permit },
  'penjual/toko/index': seller,
  'penjual/toko/bagikan': seller,
  'penjual/toko/[bagian]': { ...seller, fixed: { bagian: 'cerita' } },
  'penjual/pendamping': seller,
  'penjual/pelatihan': seller,
  'penjual/persetujuan/[assentId]': { ...seller, of: ({ assentId }) => ({ assentId }) },
  'staf/dampingan/index': companion,
  'staf/dampingan/baru': companion,
  'staf/dampingan/[mandateId]': { ...companion, of: ({ mandateId }) => ({ mandateId }) },
  'staf/index': { shows: ['companion', 'curator', 'officer', 'admin'] },
  'staf/akun': admin,
  'staf/ulasan': { shows: ['curator', 'officer'] },
  'staf/unit': admin,
  'staf/gagal': admin,
  'staf/pencarian': admin,
  'staf/kumpulan': admin,
  'staf/pesanan/index': officer,
  'staf/pesanan/[orderId]': { ...officer, of: ({ order: { orderId } }) => ({ orderId }) },
  'staf/transfer': officer,
  'staf/pembayaran/index': officer,
  'staf/pembayaran/[payoutId]': { ...officer, of: payout },
  'staf/pembayaran/penjual/[sellerId]/index': { ...officer, of: ({ sellerId }) => ({ sellerId }) },
  'staf/pembayaran/penjual/[sellerId]/[bulan]': {
    ...officer,
    of: ({ sellerId }) => ({ sellerId }),
    fixed: { bulan: '2026-11' },
  },
  'staf/komplain/index': officer,
  'staf/komplain/[complaintId]': {
    ...officer,
    of: ({ complaintDecided: { complaintId } }) => ({ complaintId }),
  },
  'staf/kurasi/index': { shows: ['curator'] },
  'staf/kurasi/[revisionId]': { shows: ['curator'], of: ({ revisionId }) => ({ revisionId }) },
  'staf/kurasi/riwayat/[listingId]': { ...desk, of: listing },
  'staf/izin/index': { shows: ['curator', 'officer'] },
  'staf/izin/[permitId]': { shows: ['curator', 'officer'], of: permit },
  'staf/catatan': { shows: ['admin'] },
  'staf/daftar-periksa': { shows: ['curator', 'admin'] },
  'staf/bantuan/index': desk,
  'staf/bantuan/langkah': { shows: ['officer', 'admin'] },
  'staf/bantuan/[caseId]': { ...desk, of: ({ caseId }) => ({ caseId }) },
  'staf/bantuan/[caseId]/label': {
    ...officer,
    of: ({ caseToPlanId: caseId }) => ({ caseId }),
  },
  'staf/penjual/index': officer,
  'staf/penjual/baru': officer,
  'staf/penjual/[sellerId]': { ...officer, of: ({ sellerId }) => ({ sellerId }) },
  'staf/pelatihan/index': officer,
  'staf/pelatihan/aturan': { shows: ['officer', 'admin'] },
  'staf/pelatihan/kursus/[courseId]': { ...officer, of: ({ courseId }) => ({ courseId }) },
  'staf/pelatihan/sertifikat/[courseId]/[participantId]': {
    ...officer,
    of: ({ courseDoneId, participantId }) => ({ courseId: courseDoneId, participantId }),
  },
  'staf/pelatihan/peserta/index': officer,
  'staf/pelatihan/peserta/[participantId]': { ...officer, of: ({ participantId }) => ({ participantId }) },
  'staf/pelatihan/pertemuan/[sessionId]': { ...officer, of: ({ sessionId }) => ({ sessionId }) },
};

/** Page files below `/penjual` and `/staf`, as they are named above. */
export async function closedFiles(): Promise<string[]> {
  const pages = join(web, 'src/pages');
  const entries = await readdir(pages, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.astro'))
    .map((entry) => relative(pages, join(entry.parentPath, entry.name)).replace(/\.astro$/, ''))
    .filter((name) => /^(penjual|staf)\//.test(name));
}

export function addressOf(name: string, things: Things): string {
  const { of, fixed } = closedPages[name]!;
  const parts = { ...of?.(things), ...fixed };
  return `/${name.replace(/\/index$/, '').replace(/\[(\w+)\]/g, (_, part: string) => parts[part] ?? '')}`;
}
