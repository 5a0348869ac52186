import { writeBlob } from './folder.ts';
import type { Answer, ObjectRequest } from './object.ts';
import { checkPostPolicy, type PostForm } from './policy.ts';
import { S3Refusal } from './refusal.ts';
import type { KeyPair } from './signature.ts';

/** A browser's upload: the form's own policy is its only permission. */
export async function postObject(request: Omit<ObjectRequest, 'key'>, pair: KeyPair): Promise<Answer> {
  const { folder, bucket, at } = request;
  const form = await readForm(request);
  const key = form.fields.get('key');
  if (!key) throw new S3Refusal('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  checkPostPolicy(form, bucket, pair, at);
  const cacheControl = form.fields.get('cache-control');
  const about = await writeBlob(folder, key, form.bytes, {
    contentType: form.fields.get('content-type') ?? 'binary/octet-stream',
    ...(cacheControl ? { cacheControl } : {}),
    metadata: {},
    at,
  });
  return answerTo(form, about.etag);
}

function answerTo(form: PostForm, etag: string): Answer {
  const location = form.fields.get('success_action_redirect');
  if (location) return { status: 303, headers: { location, etag } };
  const status = form.fields.get('success_action_status');
  return { status: status === '200' ? 200 : status === '201' ? 201 : 204, headers: { etag } };
}

/** Fields after `file` are left out, as S3 does: what nobody reads must not look as if it counted. */
async function readForm({ headers, body }: Omit<ObjectRequest, 'key'>): Promise<PostForm> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    throw new S3Refusal('MalformedPOSTRequest', 'The body of your POST request is not multipart/form-data.');
  }
  const answer = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  const form = await answer.formData().catch(() => {
    throw new S3Refusal('MalformedPOSTRequest', 'The body of your POST request is not well-formed.');
  });
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    const small = name.toLowerCase();
    if (small === 'file') {
      const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
      return { fields, bytes };
    }
    if (fields.has(small)) throw new S3Refusal('InvalidArgument', `The field ${name} came twice.`);
    fields.set(small, String(value));
  }
  throw new S3Refusal('InvalidArgument', 'POST requires exactly one file upload per request.');
}
