import { z } from 'zod';
import { idSchema } from '../id.ts';
import { actorSchema } from '../identity/account.ts';
import { Refusal } from '../refusal.ts';
import { instantSchema } from '../time.ts';

/** A minute of speech at 24 kbit/s takes some 180 KB; a phone that records better still has room. */
export const voiceLimits = { seconds: 60, maxBytes: 600_000 } as const;

/** What phones record: Chrome WebM, Firefox Ogg, iPhones MP4, recorder apps MP3 or M4A. */
export const voiceTypes = {
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  mp4: 'audio/mp4',
  mp3: 'audio/mpeg',
} as const;
export type VoiceType = keyof typeof voiceTypes;

/** A maker's own words about her product, until somebody writes them down. Private: the shop never plays it. */
export const voiceNoteSchema = z.object({
  voiceId: idSchema('voice'),
  type: z.enum(['webm', 'ogg', 'mp4', 'mp3']),
  bytes: z.int(),
  recordedAt: instantSchema,
  recordedBy: actorSchema,
});
export type VoiceNote = z.infer<typeof voiceNoteSchema>;

export const voiceKey = (voiceId: string): string => `private/voice/${voiceId}`;

const startsWith = (bytes: Uint8Array, at: number, ...start: number[]): boolean =>
  start.every((one, index) => bytes[at + index] === one);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** By the file's own first bytes: names and declared types lie. */
function voiceTypeOf(bytes: Uint8Array): VoiceType | undefined {
  if (startsWith(bytes, 0, 0x1a, 0x45, 0xdf, 0xa3)) return 'webm';
  if (startsWith(bytes, 0, ...letters('OggS'))) return 'ogg';
  if (startsWith(bytes, 4, ...letters('ftyp'))) return isAudioBrand(bytes) ? 'mp4' : undefined;
  const isFrame = bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2;
  return startsWith(bytes, 0, ...letters('ID3')) || isFrame ? 'mp3' : undefined;
}

/** The same container holds pictures (HEIC, AVIF). */
const isAudioBrand = (bytes: Uint8Array): boolean =>
  ['M4A ', 'isom', 'iso2', 'iso5', 'iso6', 'mp41', 'mp42', 'dash'].some((brand) =>
    startsWith(bytes, 8, ...letters(brand)),
  );

/** @throws Refusal at the field `voice` */
export function checkedVoice(bytes: Uint8Array): VoiceType {
  const refused = (code: 'voice.missing' | 'voice.too-large' | 'voice.unsupported-type') =>
    new Refusal(code, { fields: { voice: { code } } });
  if (bytes.length === 0) throw refused('voice.missing');
  if (bytes.length > voiceLimits.maxBytes) throw refused('voice.too-large');
  const type = voiceTypeOf(bytes);
  if (!type) throw refused('voice.unsupported-type');
  return type;
}
