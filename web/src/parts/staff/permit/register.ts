import type { PermitKind } from '@rasa/domain/workshop/permit-document';

/** Public registers, where a number is looked up by hand: none of them answers a machine. As of 2026-11. */
export const registers: Record<PermitKind, { name: string; href: string }> = {
  pirt: { name: 'SPP-IRT (BPOM)', href: 'https://sppirt.pom.go.id/' },
  md: { name: 'Cek BPOM', href: 'https://cekbpom.pom.go.id/' },
  nib: { name: 'OSS', href: 'https://oss.go.id/' },
  halal: { name: 'BPJPH Halal', href: 'https://bpjph.halal.go.id/search/sertifikat' },
};
