import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** One thing that packaging leaves out of a module, or changes so that what is not used can be left out. */
type Cut = {
  /** Of the module's path. */
  file: RegExp;
  /** @returns undefined where there is nothing to change */
  change(code: string, path: string): string | undefined;
};

/** The text without what was expected there; a library that has changed its text fails the build. */
function replaced(code: string, what: string, by: string): string {
  if (!code.includes(what)) throw new Error(`packaging looked in vain for: ${what}`);
  return code.replace(what, by);
}

/** Validation's sentences come from our refusals; of zod's own 50 languages one is enough. */
const oneLanguage: Cut = {
  file: /\/zod\/v4\/locales\/index\.js$/,
  change: () => `export { default as en } from './en.js';`,
};

const zodImport = /^import \{([^}]*)\} from '(zod|@hono\/zod-openapi)';$/m;

/**
 * `z` as an object carries all of zod: bundlers follow `z.string` only from a namespace that is imported as one. The
 * OpenAPI library adds to zod's prototypes, so where `z` came from there, it still runs first.
 */
const zodByName: Cut = {
  file: /\/(functions|packages\/\w+|web)\/src\/.*\.ts$/,
  change: (code) => {
    const names = zodImport
      .exec(code)?.[1]
      ?.split(',')
      .map((name) => name.trim());
    if (!names?.includes('z')) return undefined;
    const others = names.filter((name) => name !== '' && name !== 'z');
    return code.replace(zodImport, (_, _names, from: string) => {
      const library =
        others.length > 0 ? `import { ${others.join(', ')} } from '${from}';` : `import '${from}';`;
      return `${from === 'zod' ? '' : library} import * as z from 'zod';`;
    });
  },
};

/** The library itself asks for one of zod's classes alone, and writes no document: `openapi.ts` does. */
const openApiByName: Cut = {
  file: /\/@hono\/zod-openapi\/dist\/index\.mjs$/,
  change: (code) =>
    [
      ['OpenApiGeneratorV3, OpenApiGeneratorV31, ', ''],
      ['import { z } from "zod";', 'import { ZodType } from "zod";'],
      ['extendZodWithOpenApi(z);', 'extendZodWithOpenApi({ ZodType });'],
      ['extendZodWithOpenApi, z };', 'extendZodWithOpenApi }; export { z } from "zod";'],
    ].reduce((text, [what, by]) => replaced(text, what!, by!), code),
};

const openApiLibrary = fileURLToPath(
  new URL('index.mjs', import.meta.resolve('@asteasolutions/zod-to-openapi')),
);

/** The library is one file: what every route needs, and then, two thirds of it, what writes the document. */
function openApiHalves(code: string): { names: string; routes: string; documents: string } {
  const end = code.indexOf('class ZodToOpenAPIError');
  if (end < 0) throw new Error('packaging looked in vain for where the OpenAPI document begins');
  const routes = code.slice(0, end);
  const names = [...routes.matchAll(/^(?:class|const|function|let|var) ([\w$]+)/gm)].map((match) => match[1]);
  const documents = code.slice(end, code.lastIndexOf('export {'));
  return { names: names.join(', '), routes, documents };
}

const openApiRoutes: Cut = {
  file: /\/@asteasolutions\/zod-to-openapi\/dist\/index\.mjs$/,
  change: (code) => {
    const { names, routes } = openApiHalves(code);
    return `${routes}\nexport { ${names} };`;
  },
};

const openApiDocuments: Cut = {
  file: /\/functions\/src\/openapi-generator\.ts$/,
  change: () => {
    const { names, documents } = openApiHalves(readFileSync(openApiLibrary, 'utf8'));
    return `import { ${names} } from '@asteasolutions/zod-to-openapi';\n${documents}\nexport { OpenApiGeneratorV31 };`;
  },
};

/** Lambda hands over its role's credentials in the environment; the SDK would look in nine other places. */
const credentialsOfLambda: Cut = {
  file: /\/@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/,
  change: () => `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
};

/** Of the SDK's cache of endpoints that it discovers, which nothing of ours asks it to. */
const noDiscovery: Cut = {
  file: /\/@aws-sdk\/endpoint-cache\/dist-es\/index\.js$/,
  change: () => 'export class EndpointCache {}',
};

/** For services that answer in a stream of events; DynamoDB has none, and the SDK asks for it only there. */
const noEventStreams: Cut = {
  file: /\/@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/,
  change: () => `export const eventStreamSerdeProvider = undefined;
export class EventStreamSerde {
  constructor() { throw new Error('streams of events are left out by functions/scripts/diet.ts'); }
}`,
};

/** Tells browsers apart, for the SDK in a browser. */
const noBrowser: Cut = {
  file: /\/util-user-agent-browser\/createUserAgentStringParsingProvider\.js$/,
  change: () => 'export const createUserAgentStringParsingProvider = undefined;',
};

/** Of the countries' tables the one that `readPhone` asks for. */
const oneCountry: Cut = {
  file: /\/libphonenumber-js\/metadata\.mobile\.json\.js$/,
  change: (code) => {
    const all = JSON.parse(code.slice(code.indexOf('export default ') + 'export default '.length)) as {
      countries: { ID: unknown };
    };
    const one = {
      country_calling_codes: { 62: ['ID'] },
      countries: { ID: all.countries.ID },
      nonGeographic: {},
    };
    return `export default ${JSON.stringify({ ...all, ...one })}`;
  },
};

const stripeParts =
  /\/stripe\/esm\/(?:StripeEventNotificationHandler\.js|resources\/(?!Refunds\.js|PaymentIntents\.js|Checkout\/))/;

/** Of Stripe's 200 parts those that `packages/clients/src/payment` calls, and no events of its second kind; each other one says so when it is asked. */
const fewStripeParts: Cut = {
  file: /\/stripe\/esm\/(?:resources\/.*|StripeEventNotificationHandler)\.js$/,
  change: (code, path) => {
    if (!stripeParts.test(path)) return undefined;
    const names = [...code.matchAll(/^export class (\w+)/gm)].map((match) => match[1]);
    return `const leftOut = (name) => new Proxy({}, { get() { throw new Error(name + ' is left out by functions/scripts/diet.ts'); } });
${names.map((name) => `export function ${name}() { return leftOut('${name}'); }`).join('\n')}`;
  },
};

/** Money here is whole rupiah. */
const noDecimals: Cut = {
  file: /\/stripe\/esm\/Decimal\.js$/,
  change:
    () => `const leftOut = () => { throw new Error('decimals are left out by functions/scripts/diet.ts'); };
export const DEFAULT_DIV_PRECISION = 34;
export const isDecimal = () => false;
export const Decimal = { from: leftOut, zero: undefined };`,
};

/** Of Stripe's second kind of parts, of which none is used: what they send and answer stays as it is. */
const noCoercion: Cut = {
  file: /\/stripe\/esm\/V2Coercion\.js$/,
  change: () => `export const coerceV2RequestData = (given) => given;
export const coerceV2ResponseData = coerceV2RequestData;`,
};

/** All parts of Stripe once more, for those who make one by hand. */
const noStripeList: Cut = {
  file: /\/stripe\/esm\/resources\.js$/,
  change: (code) => {
    const one = `export { OAuthResource } from './resources/OAuth.js';`;
    return replaced(code, one, one) && one;
  },
};

/** Of Astro's own errors the names, by which its documentation explains them, and what they are told of. */
const errorsByName: Cut = {
  file: /\/astro\/dist\/core\/errors\/errors-data\.js$/,
  change: (code) => {
    const body = replaced(code, 'const UnknownError = {', 'const UnknownError = {');
    const told = `const told = (...given) => given.filter((one) => typeof one === 'string').join(', ');\n`;
    return (
      told +
      body.replace(/^const (\w+) = \{\n(.*?)^\};/gms, (_, name: string, parts: string) => {
        const saysOf = /^ {2}message: \(/m.test(parts);
        const says = /^ {2}message:/m.test(parts);
        const message = saysOf ? `message: told.bind(undefined, '${name}')` : `message: '${name}'`;
        const hint = /^ {2}hint: \(/m.test(parts) ? ', hint: told' : '';
        return `const ${name} = { name: '${name}', title: '${name}'${says ? `, ${message}` : ''}${hint} };`;
      })
    );
  },
};

/** The first that fits a module is done: what names one file stands before what names many. */
const cuts: readonly Cut[] = [
  oneLanguage,
  openApiDocuments,
  zodByName,
  openApiByName,
  openApiRoutes,
  credentialsOfLambda,
  noBrowser,
  noDiscovery,
  noEventStreams,
  oneCountry,
  fewStripeParts,
  noDecimals,
  noStripeList,
  noCoercion,
  errorsByName,
];

/** What the bundlers of functions and of the site leave out. @returns undefined where a module stays as it is */
export function slimmed(code: string, path: string): string | undefined {
  const plain = path.replaceAll('\\', '/').replace(/\?.*$/, '');
  return cuts.find((cut) => cut.file.test(plain))?.change(code, plain);
}

/** For esbuild. `read` gives a module's text. */
export const diet = (read: (path: string) => Promise<string>): Plugin => ({
  name: 'diet',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
      const plain = path.replaceAll('\\', '/');
      if (!cuts.some((cut) => cut.file.test(plain))) return undefined;
      const contents = slimmed(await read(path), path);
      return contents === undefined ? undefined : { contents, loader: path.endsWith('ts') ? 'ts' : 'js' };
    }),
});
