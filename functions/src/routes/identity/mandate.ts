import { z } from '@hono/zod-openapi';
import {
  chooseSeller,
  confirmMandate,
  grantMandate,
  listOwnMandates,
  type NewMandate,
  readOwnMandate,
  resendMandateCode,
} from '@rasa/actions/identity/mandate';
import { drawingOf, soundOf } from '@rasa/actions/identity/recording';
import {
  consentWaySchema,
  type Mandate,
  mandateScopeSchema,
  mandateScopes,
  maxMandateDays,
} from '@rasa/domain/identity/mandate';
import { typedCodeSchema } from '@rasa/domain/identity/one-time-code';
import { requireStaff } from '@rasa/domain/identity/permission';
import { Refusal } from '@rasa/domain/refusal';
import { lineSchema } from '@rasa/domain/text';
import { dropChosen, keepChosen } from '../../http/helping-cookie.ts';
import { checkedId, idParam } from '../../http/id.ts';
import { readPhone } from '../../http/phone.ts';
import { defineRoute, jsonAnswer, jsonBody, router } from '../../http/route.ts';
import { fileSchema, multipartBody, optionalField } from '../../http/upload.ts';
import type { World } from '../../world.ts';
import { mandateListSchema, mandateViewSchema, mandateViews } from './mandate-view.ts';

const tags = ['identity'];
const params = z.object({ mandateId: idParam });
const checked = (mandateId: string) => checkedId('mandate', mandateId, 'mandate.unknown');

const viewOf = async (world: World, mandate: Mandate) => (await mandateViews(world, [mandate]))[0]!;

const newMandateSchema = z
  .object({
    phone: z.string().min(1).max(40),
    scope: z.preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(mandateScopeSchema).min(1).max(mandateScopes.length),
    ),
    days: z.coerce.number().int().min(1).max(maxMandateDays),
    way: consentWaySchema,
    /** By signature: the companion says that the seller is there, and one of the two that follow. */
    present: optionalField(z.enum(['true'])),
    signedName: optionalField(lineSchema(80, 2)),
    /** What the seller drew with her finger, as a `data:image/png` address. */
    drawing: optionalField(z.string().max(140_000)),
    /** By voice. */
    voice: fileSchema.optional(),
  })
  .openapi('NewMandate');

const grantRoute = defineRoute({
  access: ['companion'],
  method: 'post',
  path: '/mandates',
  summary:
    'Write down what a seller lets the companion do, with her consent by voice or signature; or ask for it with a ' +
    'code to her phone',
  tags,
  next: '/staf/dampingan/{mandateId}',
  request: { body: multipartBody(newMandateSchema) },
  responses: { 201: jsonAnswer(mandateViewSchema, 'Live, or waiting for the code') },
});

const listRoute = defineRoute({
  access: ['companion'],
  method: 'get',
  path: '/mandates',
  tells: 'mandate',
  summary: "The companion's own, live, waiting or lately ended",
  tags,
  responses: { 200: jsonAnswer(mandateListSchema, 'All of them') },
});

const getRoute = defineRoute({
  access: ['companion'],
  method: 'get',
  path: '/mandates/{mandateId}',
  tells: 'mandate',
  summary: "One of the companion's own",
  tags,
  request: { params },
  responses: { 200: jsonAnswer(mandateViewSchema, 'The mandate') },
});

const resendRoute = defineRoute({
  access: ['companion'],
  method: 'post',
  path: '/mandates/{mandateId}/codes',
  summary: "Send a new code to the seller's phone",
  tags,
  next: '/staf/dampingan/{mandateId}',
  request: { params, body: jsonBody(z.object({})) },
  responses: { 200: jsonAnswer(mandateViewSchema, 'Sent') },
});

const confirmRoute = defineRoute({
  access: ['companion'],
  method: 'post',
  path: '/mandates/{mandateId}/consent',
  summary: "The code that came to the seller's phone: with it the mandate counts",
  tags,
  next: '/staf/dampingan/{mandateId}',
  request: { params, body: jsonBody(z.object({ code: typedCodeSchema }).openapi('MandateCode')) },
  responses: { 200: jsonAnswer(mandateViewSchema, 'Live') },
});

const helpRoute = defineRoute({
  access: ['companion'],
  method: 'post',
  path: '/mandates/{mandateId}/helping',
  summary: 'From now on this browser acts in the seller’s name, as far as the mandate goes',
  tags,
  next: '/penjual',
  request: { params, body: jsonBody(z.object({})) },
  responses: { 200: jsonAnswer(mandateViewSchema, 'Chosen; the choice is in a cookie') },
});

const leaveRoute = defineRoute({
  access: ['companion'],
  method: 'delete',
  path: '/helping',
  summary: 'Act for oneself again',
  tags,
  next: '/staf/dampingan',
  responses: { 200: jsonAnswer(z.object({ left: z.literal(true) }).openapi('HelpingLeft'), 'Left') },
});

const helpingRoute = defineRoute({
  access: ['companion'],
  method: 'get',
  path: '/helping',
  summary: 'Whom this browser helps',
  tags,
  responses: {
    200: jsonAnswer(
      z.object({ helping: mandateViewSchema.nullable() }).openapi('Helping'),
      'The mandate as it stands now, or null',
    ),
  },
});

type Form = z.infer<typeof newMandateSchema>;

/** @throws Refusal at what is missing of her consent */
async function consentOf({ way, present, signedName, drawing, voice }: Form): Promise<NewMandate['consent']> {
  if (way === 'code') return undefined;
  if (way === 'signature') {
    const file = drawingOf(drawing);
    if (!present || (!signedName && !file))
      throw new Refusal('mandate.unsigned', { fields: { signedName: { code: 'mandate.unsigned' } } });
    return { way, signedName, ...(file && { file }) };
  }
  const bytes = new Uint8Array(voice instanceof File ? await voice.arrayBuffer() : []);
  return { way, file: soundOf(bytes) };
}

export const mandateRoutes = router()
  .openapi(grantRoute, async (c) => {
    const form = c.req.valid('form');
    const { scope, days } = form;
    const consent = await consentOf(form);
    const phone = await readPhone(form.phone);
    const mandate = await grantMandate(c.var.world, c.var.asker, { scope, days, phone, consent });
    return c.json(await viewOf(c.var.world, mandate), 201);
  })
  .openapi(listRoute, async (c) => {
    const { world, asker } = c.var;
    return c.json({ mandates: await mandateViews(world, await listOwnMandates(world, asker)) }, 200);
  })
  .openapi(getRoute, async (c) => {
    const { world, asker } = c.var;
    const mandate = await readOwnMandate(world, asker, checked(c.req.valid('param').mandateId));
    return c.json(await viewOf(world, mandate), 200);
  })
  .openapi(resendRoute, async (c) => {
    const { world, asker } = c.var;
    const mandate = await resendMandateCode(world, asker, checked(c.req.valid('param').mandateId));
    return c.json(await viewOf(world, mandate), 200);
  })
  .openapi(confirmRoute, async (c) => {
    const { world, asker } = c.var;
    const mandateId = checked(c.req.valid('param').mandateId);
    const mandate = await confirmMandate(world, asker, mandateId, c.req.valid('json').code);
    return c.json(await viewOf(world, mandate), 200);
  })
  .openapi(helpRoute, async (c) => {
    const { world, asker } = c.var;
    const mandate = await chooseSeller(world, asker, checked(c.req.valid('param').mandateId));
    keepChosen(c, mandate.mandateId);
    return c.json(await viewOf(world, mandate), 200);
  })
  .openapi(leaveRoute, (c) => {
    dropChosen(c);
    return c.json({ left: true as const }, 200);
  })
  .openapi(helpingRoute, async (c) => {
    const { world } = c.var;
    const { helping } = requireStaff(c.var.asker, 'companion');
    const mandate = helping && (await readOwnMandate(world, c.var.asker, helping.mandateId));
    return c.json({ helping: mandate ? await viewOf(world, mandate) : null }, 200);
  });
