import { html } from 'hono/html';
import type { openApiDocument } from './openapi.ts';

type Document = Awaited<ReturnType<typeof openApiDocument>>;
type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
};
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
  'x-access'?: string;
};

const refName = (ref: string): string => ref.split('/').at(-1)!;

/** A type in a few words; named schemas are links to their tables. */
function typeText(schema: Schema | undefined): ReturnType<typeof html> | string {
  if (!schema) return '';
  if (schema.$ref) return html`<a href="#${refName(schema.$ref)}">${refName(schema.$ref)}</a>`;
  if (schema.items) return html`${typeText(schema.items)}[]`;
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const parts = schema.anyOf ?? schema.allOf;
  if (parts) return html`${parts.map((part, index) => html`${index > 0 ? ' | ' : ''}${typeText(part)}`)}`;
  if (schema.properties) return html`{ ${Object.keys(schema.properties).join(', ')} }`;
  return [schema.type ?? 'any'].flat().join(' | ') + (schema.format ? ` (${schema.format})` : '');
}

const schemaOf = (content: Content | undefined): Schema | undefined =>
  content && Object.values(content)[0]?.schema;

const fieldTable = (schema: Schema) => html`<table>
  <thead><tr><th>Field</th><th>Type</th><th></th></tr></thead>
  <tbody>
    ${Object.entries(schema.properties ?? {}).map(
      ([name, field]) => html`<tr>
        <td><code>${name}</code></td><td>${typeText(field)}</td>
        <td>${schema.required?.includes(name) ? 'required' : ''}</td>
      </tr>`,
    )}
  </tbody>
</table>`;

const operationBlock = (
  path: string,
  method: string,
  operation: Operation,
) => html`<section class="operation">
  <h3><code><b>${method.toUpperCase()}</b> ${path}</code></h3>
  <p>${operation.summary ?? ''}</p>
  <dl>
    <dt>Who</dt><dd>${operation['x-access'] ?? ''}</dd>
    ${(operation.parameters ?? []).map(
      (parameter) => html`<dt>${parameter.in}: <code>${parameter.name}</code></dt>
        <dd>${typeText(parameter.schema)}${parameter.required ? ', required' : ''}</dd>`,
    )}
    ${operation.requestBody && html`<dt>Body</dt><dd>${typeText(schemaOf(operation.requestBody.content))}</dd>`}
    ${Object.entries(operation.responses).map(
      ([status, answer]) =>
        html`<dt>${status}</dt><dd>${answer.description} ${typeText(schemaOf(answer.content))}</dd>`,
    )}
  </dl>
</section>`;

/** The API for people: every call and shape on one page, drawn from the same document, without a script. */
export function docsPage(document: Document) {
  const paths = Object.entries(document.paths ?? {}) as [string, Record<string, Operation>][];
  const operations = paths.flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'other'))];
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>API · Rasa Desa</title>
    <link rel="stylesheet" href="/api/docs.css">
  </head>
  <body>
    <h1>Rasa Desa API</h1>
    <p>${document.info.description ?? ''} The document: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
    <p>Forms may post to the same addresses; a call with our cookies must also carry our <code>Origin</code>.</p>
    <nav>${tags.map((tag) => html`<a href="#tag-${tag}">${tag}</a> `)} <a href="#schemas">schemas</a></nav>
    ${tags.map(
      (tag) => html`<h2 id="tag-${tag}">${tag}</h2>
        ${operations
          .filter(({ operation }) => (operation.tags?.[0] ?? 'other') === tag)
          .map(({ path, method, operation }) => operationBlock(path, method, operation))}`,
    )}
    <h2 id="schemas">schemas</h2>
    ${schemas.map(([name, schema]) => html`<h3 id="${name}"><code>${name}</code></h3>${fieldTable(schema)}`)}
  </body>
</html>`;
}

export const docsStyle = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#3a2618;background:#fdf6ec}
code{font-size:.95em;overflow-wrap:anywhere}h2{border-bottom:2px solid #b4532a;text-transform:capitalize}
.operation{background:#fff;border:1px solid #e6d5bd;border-radius:.5rem;padding:.25rem 1rem;margin:1rem 0}
dl{display:grid;grid-template-columns:minmax(6rem,14rem) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}td,th{text-align:left;border-bottom:1px solid #e6d5bd;padding:.25rem .5rem;vertical-align:top}
a{color:#8a3c1c}nav a{display:inline-block;padding:.75rem .5rem}`;
