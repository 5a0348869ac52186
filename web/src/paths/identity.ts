import { type Page, step } from './page.ts';

/** `lanjut` is the page to go on to. */
type Onward = { lanjut?: string | undefined };

type Done = { selesai?: string | undefined };

export const identityPaths = (page: Page) => ({
  signIn: (query: Onward = {}) => page('/masuk', query),
  /** `lagi` after another code was sent. */
  signInCode: (query: Onward & { lagi?: 1 } = {}) => page('/masuk/kode', query),
  signOut: () => page('/keluar'),

  /** Of a companion: whom she helps. */
  myMandates: (query: Done = {}) => page('/staf/dampingan', query),
  newMandate: () => page('/staf/dampingan/baru'),
  myMandate: (mandateId: string, query: Done = {}) => page(`/staf/dampingan/${step(mandateId)}`, query),
  /** Of a seller: who helps her, and what waits for her own yes. */
  whoHelps: (query: Done & { lanjut?: string | undefined } = {}) => page('/penjual/pendamping', query),
  assent: (assentId: string) => page(`/penjual/persetujuan/${step(assentId)}`),

  /** Her voice, or what she drew; for those whom it concerns. */
  mandateRecording: (mandateId: string) => `/api/mandates/${step(mandateId)}/recording`,
});
