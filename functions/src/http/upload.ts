import { z } from '@hono/zod-openapi';
import { maxPictureBytes } from '@rasa/domain/picture';
import { Refusal } from '@rasa/domain/refusal';

/** A file in a multipart body. */
export const fileSchema = z.any().openapi({ type: 'string', format: 'binary' });

/** A multipart body, always required. */
export const multipartBody = <S extends z.ZodType>(schema: S) =>
  ({ required: true, content: { 'multipart/form-data': { schema } } }) as const;

/**
 * The bytes of an uploaded picture; undefined where none was chosen (browsers then send an empty file).
 * @throws Refusal `picture.too-large` at `field`
 */
export async function uploadedBytes(value: unknown, field: string): Promise<Uint8Array | undefined> {
  if (!(value instanceof File) || value.size === 0) return undefined;
  if (value.size > maxPictureBytes)
    throw new Refusal('picture.too-large', { fields: { [field]: { code: 'picture.too-large' } } });
  return new Uint8Array(await value.arrayBuffer());
}

/** A field of a multipart body that may be missing; browsers send an empty text for an unanswered one. */
export const optionalField = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** A number that a form sends as text; an unanswered one is 0. */
export const countField = z.preprocess((value) => (value === '' ? 0 : value), z.coerce.number());
