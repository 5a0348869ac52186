import { z } from 'zod';

/**
 * One line of a person's text: trimmed, runs of blanks folded, no control characters, no halves of characters (which
 * no store and no page can write).
 * Shape only; it is always shown escaped.
 */
export function lineSchema(most: number, least = 1) {
  return z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(least).max(most));
}

/** Several lines: as above, but line breaks stay. */
export function paragraphSchema(most: number, least = 0) {
  return z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n]+|[\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(least).max(most));
}
