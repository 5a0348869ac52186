import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { diet } from './diet.ts';
import { type Sizes, sizesOf } from './size.ts';

const functions = join(import.meta.dirname, '..');

/** What AWS calls; each has its entry in `src/lambda`. The site is built by Astro. */
const names = ['api', 'auth', 'books', 'events', 'images', 'jobs', 'papers'] as const;
export type FunctionName = (typeof names)[number];

const standIns = ['dynalite', '@rasa/local'];
const signIn = ['better-auth', '@better-auth/'];
/** Signed by `packages/clients/src/aws` in a hundredth of their weight; the last looks for credentials that Lambda hands over. */
const sdks = [
  '@aws-sdk/client-s3',
  '@aws-sdk/client-sesv2',
  '@aws-sdk/client-sns',
  '@aws-sdk/nested-clients',
];

/** What a function must not carry, by the start of a package's name: it would be dead weight, or a way round a rule. */
export const forbidden: Record<FunctionName, readonly string[]> = {
  api: [...standIns, ...sdks, ...signIn, 'sharp'],
  auth: [...standIns, ...sdks, 'sharp'],
  books: [...standIns, ...sdks, ...signIn, 'sharp', 'hono', 'stripe'],
  events: [...standIns, ...sdks, ...signIn, 'sharp'],
  images: [...standIns, ...sdks, ...signIn],
  jobs: [...standIns, ...sdks, ...signIn, 'sharp'],
  papers: [...standIns, ...sdks, ...signIn],
};

export type Bundle = Sizes & {
  name: FunctionName;
  /** The module that AWS loads. */
  file: string;
  /** Packages and source files that went in, and packages that are asked for from beside. */
  inputs: string[];
};

type BundleOptions = { outdir?: string; only?: readonly FunctionName[] };

/** Each function packaged as Lambda gets it: `<outdir>/<name>/index.mjs` and what it loads in turn. */
export async function bundleFunctions(options: BundleOptions = {}): Promise<Bundle[]> {
  const { outdir = join(functions, 'dist'), only = names } = options;
  const bundles: Bundle[] = [];
  // One after the other: each takes all cores for a moment.
  for (const name of only) bundles.push(await bundle(name, join(outdir, name)));
  return bundles;
}

async function bundle(name: FunctionName, outdir: string): Promise<Bundle> {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: functions,
    entryPoints: { index: join(functions, `src/lambda/${name}.ts`) },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The SDK's CommonJS half cannot be shaken.
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    // Native code and wasm, so it lies beside the bundle: installed for the function's own processor.
    external: ['sharp', 'subset-font'],
    // For CommonJS that asks for Node's own modules.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    plugins: [diet((path) => readFile(path, 'utf8'))],
    metafile: true,
    logLevel: 'warning',
  });
  const inputs = inputsOf(metafile);
  const carried = carriedOf(inputs, forbidden[name]);
  if (carried.length > 0) throw new Error(`${name} carries ${carried.join(', ')}`);
  const file = join(outdir, 'index.mjs');
  return { name, file, inputs, ...(await sizesOf(file)) };
}

/** The packages among the inputs that are forbidden. */
export function carriedOf(inputs: readonly string[], starts: readonly string[]): string[] {
  return inputs.filter((input) =>
    starts.some((start) => input === start || input.startsWith(start.endsWith('/') ? start : `${start}/`)),
  );
}

/** `node_modules/a/b.js` is `a/b.js`, `../packages/local/src/c.ts` is `@rasa/local/src/c.ts`. */
const nameOf = (path: string): string =>
  path.includes('node_modules/')
    ? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    : path.replace(/^\.\.\/packages\//, '@rasa/');

function inputsOf({ inputs, outputs }: Metafile): string[] {
  const outside = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter((one) => one.external && !one.path.startsWith('node:')).map((one) => one.path),
  );
  const used = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  return [...new Set([...used.filter((path) => path in inputs).map(nameOf), ...outside])].sort();
}

if (import.meta.main) {
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`.padStart(10);
  console.log(
    `${'function'.padEnd(10)}${['minified', 'zipped', 'at start'].map((word) => word.padStart(10)).join('')}`,
  );
  for (const { name, bytes, zippedBytes, startZippedBytes } of await bundleFunctions())
    console.log(`${name.padEnd(10)}${[bytes, zippedBytes, startZippedBytes].map(kib).join('')}`);
}
