import type { App } from './stage.ts';

export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};

type Parameter = { name: string; in: string; required?: boolean; schema?: Schema };

export type Operation = {
  /** `GET /api/offers/{offerId}`. */
  name: string;
  method: string;
  path: string;
  access: string | undefined;
  /** What of people it tells, where that is written down. */
  tells: string | undefined;
  parameters: Parameter[];
  /** Of the body, by its content type. */
  body?: { type: string; schema: Schema };
};

type Described = {
  'x-access'?: string;
  'x-tells'?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

export async function documentOf(app: App): Promise<Document> {
  return (await (await app.request('http://shop.test/api/openapi.json')).json()) as Document;
}

/** Every call that the document tells of. */
export function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => {
      const [type, content] = Object.entries(described.requestBody?.content ?? {})[0] ?? [];
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        access: described['x-access'],
        tells: described['x-tells'],
        parameters: described.parameters ?? [],
        ...(type && content && { body: { type, schema: content.schema } }),
      };
    }),
  );
}
