import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { PersonalKind } from '@rasa/domain/identity/audit';
import type { RouteScope } from '@rasa/domain/identity/mandate';
import { requireRole, requireScope } from '@rasa/domain/identity/permission';
import type { Role } from '@rasa/domain/identity/role';
import { Refusal } from '@rasa/domain/refusal';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';
import { formDoor } from './form.ts';
import { doneOnce } from './once.ts';
import { remembered } from './remembered.ts';
import { toldOf } from './told.ts';
import { invalid } from './validation.ts';

/** Who may call a route. `anyone` includes visitors: what they may see is then decided by a token or is public. */
export type Access = 'anyone' | 'signed-in' | readonly [Role, ...Role[]];

const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      fields: z.record(z.string(), z.string()).optional(),
      detail: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .openapi('Error');

const guard =
  (access: Access, scope: RouteScope | undefined): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const { asker } = c.var;
    if (access !== 'anyone') {
      if (asker.kind === 'visitor') throw new Refusal('session.none');
      if (access !== 'signed-in') requireRole(asker, ...access);
      if (scope !== undefined) requireScope(asker, scope);
    }
    await next();
  };

/** A route that sellers may call says what a companion needs to call it in a seller's name; it cannot be forgotten. */
type Open =
  | { access: 'anyone' | 'signed-in' | readonly [StaffRole, ...StaffRole[]]; scope?: undefined }
  | { access: readonly [Role, ...Role[]]; scope: RouteScope };
type StaffRole = Exclude<Role, 'seller'>;

type Definition = RouteConfig &
  Open & {
    /**
     * Where a form is led after success when it names no `_next` itself; `{name}` is filled from the answer.
     * An answer's own `redirectUrl` (a payment page) goes before it.
     */
    next?: string;
    /** The same for everybody and made from the catalogue alone: kept in memory as it was first answered. */
    fromCatalogue?: true;
    /** What of people it tells: who reads it about others is written down, with what the path names. */
    tells?: PersonalKind;
  };

const failures = {
  default: {
    description: 'Refused, with a sentence for people',
    content: { 'application/json': { schema: errorSchema } },
  },
} as const;

/** Where a route has the key in its own request, its action keeps it in the same transaction as the work. */
const keepsKey = ({ request }: Pick<RouteConfig, 'request'>): boolean =>
  'idempotency-key' in ((request?.headers as z.ZodObject | undefined)?.shape ?? {});

/**
 * The only way to define a route. It cannot be left open by forgetting: `access` is required, and the guard runs
 * before the body is checked. Forms are accepted wherever JSON is.
 */
export function defineRoute<const D extends Definition>(definition: D): Defined<D> {
  const { access, scope, next, fromCatalogue, tells, ...config } = definition;
  const full: RouteConfig = {
    ...config,
    'x-access': access === 'anyone' || access === 'signed-in' ? access : access.join(' '),
    ...(scope !== undefined && { 'x-scope': typeof scope === 'string' ? scope : scope.join(' ') }),
    ...(tells && { 'x-tells': tells }),
    responses: { ...config.responses, ...failures },
    middleware: [
      formDoor(config.request, next),
      guard(access, scope),
      ...(tells ? [toldOf(tells)] : []),
      ...(fromCatalogue ? [remembered] : []),
      ...(keepsKey(config) ? [] : [doneOnce]),
    ],
  };
  return createRoute(full) as unknown as Defined<D>;
}

type Defined<D extends Definition> = Omit<
  D,
  'access' | 'scope' | 'next' | 'fromCatalogue' | 'tells' | 'middleware'
> & {
  middleware: MiddlewareHandler<AppEnv>[];
  getRoutingPath(): string;
};

/** A group of routes: shape errors become one refusal. */
export const router = () =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues);
    },
  });

/**
 * A domain's shape, with its checks, under its name in the document. Made anew, because a schema made before the
 * OpenAPI library was loaded knows nothing of names.
 */
export const named = <Shape extends z.core.$ZodLooseShape>(name: string, schema: z.ZodObject<Shape>) =>
  schema.clone().openapi(name);

/** A JSON body, always required. */
export const jsonBody = <S extends z.ZodType>(schema: S) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

/** A JSON answer. */
export const jsonAnswer = <S extends z.ZodType>(schema: S, description: string) =>
  ({ description, content: { 'application/json': { schema } } }) as const;
