import { z } from '@hono/zod-openapi';
import { type IdKind, idSchema } from '@rasa/domain/id';
import { Refusal } from '@rasa/domain/refusal';
import type { RefusalCode } from '@rasa/domain/refusal-code';

/** An id in an address. Its shape is checked by `checkedId`, so that an odd one is unknown rather than invalid. */
export const idParam = z.string().max(80);

/** Shape first, so that no odd text reaches a key. @throws Refusal with `code` */
export function checkedId(kind: IdKind, id: string, code: RefusalCode): string {
  if (!idSchema(kind).safeParse(id).success) throw new Refusal(code);
  return id;
}
