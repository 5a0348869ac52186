import { checkedVoice, voiceTypes } from '@rasa/domain/workshop/voice-note';

/** Of a seller's consent: her voice, or what she drew on the screen. */
export type Recording = { bytes: Uint8Array; contentType: string };

/** Never under a public key, and given out only to whom it concerns. */
export const recordingKey = (mandateId: string): string => `private/mandate/${mandateId}`;

/** @throws Refusal at `voice` */
export const soundOf = (bytes: Uint8Array): Recording => ({
  bytes,
  contentType: voiceTypes[checkedVoice(bytes)],
});

const maxDrawingBytes = 100_000;
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A drawing on the screen, as the browser writes it; undefined where it is none. */
export function drawingOf(dataUrl: string | undefined): Recording | undefined {
  const found = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl ?? '');
  if (!found) return undefined;
  const bytes = new Uint8Array(Buffer.from(found[1] ?? '', 'base64'));
  const isPng = pngStart.every((byte, index) => bytes[index] === byte);
  return isPng && bytes.length <= maxDrawingBytes ? { bytes, contentType: 'image/png' } : undefined;
}
