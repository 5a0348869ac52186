import { z } from '@hono/zod-openapi';
import { forgetAddress, rememberedAddress, rememberedAddressSchema } from '../../http/address-cookie.ts';
import { defineRoute, jsonAnswer, router } from '../../http/route.ts';

const answer = z
  .object({ address: rememberedAddressSchema.optional().describe('Left out where nothing is remembered') })
  .openapi('RememberedAddress');

const common = { access: 'anyone' as const, tags: ['market'], path: '/remembered-address' as const };

const getRoute = defineRoute({
  ...common,
  method: 'get',
  summary: 'Whom and where this browser was asked to remember; it is kept in its own cookie',
  responses: { 200: jsonAnswer(answer, 'What is remembered') },
});

const forgetRoute = defineRoute({
  ...common,
  method: 'delete',
  summary: 'Forget it',
  next: '/pesan',
  responses: { 200: jsonAnswer(answer, 'Nothing any more') },
});

export const rememberedAddressRoutes = router()
  .openapi(getRoute, (c) => c.json({ address: rememberedAddress(c) }, 200))
  .openapi(forgetRoute, (c) => {
    forgetAddress(c);
    return c.json({}, 200);
  });
