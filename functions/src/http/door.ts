import { OpenAPIHono } from '@hono/zod-openapi';
import { Refusal } from '@rasa/domain/refusal';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { World } from '../world.ts';
import type { AppEnv } from './context.ts';
import { answerError } from './error.ts';
import { readFlash } from './flash.ts';
import { ledBack } from './form.ts';
import { securityHeaders } from './headers.ts';
import { setLanguage } from './language.ts';
import { methodOverride } from './method.ts';
import { checkOrigin } from './origin.ts';
import { rememberedFirst } from './remembered.ts';
import { findAsker } from './session.ts';

/** Pictures. API Gateway passes 6 MB at most, and base64 makes a third of that. */
const maxUploadBytes = 4_400_000;
/** Words and numbers: several times the largest form, and little enough to be read at once. */
const maxTextBytes = 300_000;

const atMost = (maxSize: number): MiddlewareHandler<AppEnv> =>
  bodyLimit({ maxSize, onError: (c) => ledBack(c, new Refusal('body.too-large')) });

const [limitUpload, limitText] = [atMost(maxUploadBytes), atMost(maxTextBytes)];

const limitBody: MiddlewareHandler<AppEnv> = (c, next) =>
  /^multipart\//i.test(c.req.header('content-type') ?? '') ? limitUpload(c, next) : limitText(c, next);

/** An app with what every request of every function passes first, and one place where errors become answers. */
export function createDoor(world: World): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>();
  const giveWorld: MiddlewareHandler<AppEnv> = async (c, next) => {
    c.set('world', world);
    await next();
  };
  app.onError(answerError);
  app.use(
    methodOverride(app),
    giveWorld,
    rememberedFirst,
    setLanguage,
    securityHeaders,
    checkOrigin,
    limitBody,
    findAsker,
    readFlash,
  );
  return app;
}
