import { z } from '@hono/zod-openapi';
import { emailSchema } from '@rasa/domain/identity/account';
import { roleSchema } from '@rasa/domain/identity/role';
import { codeDigits } from '@rasa/domain/identity/sign-in';
import { defineRoute, jsonAnswer, jsonBody } from '../../http/route.ts';

const phoneInput = z.string().min(1).max(40);

const codeRequestSchema = z
  .object({ phone: phoneInput.optional(), email: emailSchema.optional() })
  .refine(({ phone, email }) => phone === undefined || email === undefined, {
    message: 'field.invalid',
    path: ['phone'],
  })
  .openapi('SignInCodeRequest');

const signInSchema = z
  .object({
    phone: phoneInput.optional(),
    email: emailSchema.optional(),
    code: z
      .string()
      .transform((text) => text.replace(/\s/g, ''))
      .pipe(z.string().regex(new RegExp(`^\\d{${codeDigits}}$`), { message: 'sign-in.code-wrong' })),
  })
  .openapi('SignIn');

export const signedInSchema = z
  .object({
    account: z.object({ name: z.string(), roles: z.array(roleSchema) }),
    /** The page that the account starts from. */
    home: z.string(),
  })
  .openapi('SignedIn');

/** Answered by the sign-in function (`auth/app.ts`); the API only tells of them in its document. */
export const signInDefinitions = {
  sendCode: defineRoute({
    access: 'anyone',
    method: 'post',
    path: '/sign-in/codes',
    summary:
      'Ask for a sign-in code, without a number or e-mail once more for the one before; the answer is the same ' +
      'whether it is known or not',
    tags: ['identity'],
    request: { body: jsonBody(codeRequestSchema) },
    responses: {
      202: jsonAnswer(
        z.object({ sent: z.literal(true) }).openapi('SignInCodeRequested'),
        'Sent, if it is somebody’s',
      ),
    },
  }),
  signIn: defineRoute({
    access: 'anyone',
    method: 'post',
    path: '/sign-in/sessions',
    summary:
      'Sign in with a code, in the browser that asked for it; without a number or e-mail, the one asked for',
    tags: ['identity'],
    request: { body: jsonBody(signInSchema) },
    responses: { 200: jsonAnswer(signedInSchema, 'Signed in; the session is in a cookie') },
    next: '{home}',
  }),
  signOut: defineRoute({
    access: 'anyone',
    method: 'delete',
    path: '/sign-in/session',
    summary: 'Sign out of this browser',
    tags: ['identity'],
    responses: {
      200: jsonAnswer(z.object({ signedOut: z.literal(true) }).openapi('SignedOut'), 'Signed out'),
    },
    next: '/',
  }),
};
