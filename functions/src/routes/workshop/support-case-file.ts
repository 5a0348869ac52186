import { z } from '@hono/zod-openapi';
import {
  addSupportCaseFile,
  deliverSupportCase,
  readCaseFile,
} from '@rasa/actions/workshop/support-case-file';
import { idSchema } from '@rasa/domain/id';
import { requireStaff } from '@rasa/domain/identity/permission';
import { lineSchema } from '@rasa/domain/text';
import { caseFileKindSchema } from '@rasa/domain/workshop/case-file';
import { checkedId, idParam } from '../../http/id.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';
import { fileSchema, multipartBody, optionalField, uploadedBytes } from '../../http/upload.ts';
import { caseAnswer, caseParams, checkedCaseId } from './support-case.ts';
import { caseDetailSchema } from './support-case-view.ts';

const officer = ['officer'] as const;
const answer = { 200: jsonAnswer(caseDetailSchema, 'The case as it is now') } as const;
const ownPicture = optionalField(idSchema('picture'));

const addRoute = defineRoute({
  access: officer,
  method: 'post',
  path: '/support-cases/{caseId}/files',
  summary:
    "Add a result as the next version of its kind: a file, photos of a set, or one of the seller's pictures",
  tags: ['support'],
  request: {
    params: caseParams,
    body: multipartBody(
      z
        .object({
          picture: z.union([z.array(fileSchema), fileSchema]).optional(),
          pictureId: ownPicture,
          kind: caseFileKindSchema,
          note: lineSchema(120, 0).default(''),
        })
        .openapi('SupportCaseFile'),
    ),
  },
  responses: answer,
});

const readRoute = defineRoute({
  access: ['seller', 'curator', 'officer', 'admin'],
  scope: ['support'],
  method: 'get',
  path: '/support-cases/{caseId}/files/{fileId}',
  summary: 'A result that is a PDF, for those who may see the case',
  tags: ['support'],
  request: { params: caseParams.extend({ fileId: idParam }) },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
});

const deliverRoute = defineRoute({
  access: officer,
  method: 'post',
  path: '/support-cases/{caseId}/deliver',
  summary: 'Hand the result to the seller, with a picture that shows it',
  tags: ['support'],
  request: {
    params: caseParams,
    body: multipartBody(
      z.object({ picture: fileSchema.optional(), pictureId: ownPicture }).openapi('SupportCaseHandover'),
    ),
  },
  responses: answer,
});

export const supportCaseFileRoutes = router()
  .openapi(addRoute, async (c) => {
    const staff = requireStaff(c.var.asker, ...officer);
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const { picture, ...about } = c.req.valid('form');
    const files = await Promise.all([picture].flat().map((one) => uploadedBytes(one, 'picture')));
    const upload = { ...about, bytes: files.filter((one) => one !== undefined) };
    return c.json(await caseAnswer(c, await addSupportCaseFile(c.var.world, staff, caseId, upload)), 200);
  })
  .openapi(readRoute, async (c) => {
    const { caseId, fileId } = c.req.valid('param');
    const checked = checkedId('file', fileId, 'case.file-unknown');
    const { bytes, name } = await readCaseFile(c.var.world, c.var.asker, checkedCaseId(caseId), checked);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
      // A PDF may hold a program: it is handed over as a file, and where it is opened all the same it may do nothing.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
  })
  .openapi(deliverRoute, async (c) => {
    const staff = requireStaff(c.var.asker, ...officer);
    const caseId = checkedCaseId(c.req.valid('param').caseId);
    const { picture, pictureId } = c.req.valid('form');
    const given = { pictureId, bytes: await uploadedBytes(picture, 'picture') };
    return c.json(await caseAnswer(c, await deliverSupportCase(c.var.world, staff, caseId, given)), 200);
  });
