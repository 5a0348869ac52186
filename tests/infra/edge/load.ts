import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '@rasa/local/build';
import { platform } from './platform.ts';

/** What the edge's program would make, as it asks Pulumi for it. */
export type Made = { type: string; name: string; inputs: Record<string, unknown> };

type MockResource = { type: string; name: string; inputs: Record<string, unknown> };
type MockCall = { token: string; inputs: Record<string, unknown> };
type Pulumi = {
  runtime: {
    setMocks(mocks: object, project: string, stack: string, preview: boolean): void;
    runInPulumiStack(work: () => Promise<unknown>): Promise<unknown>;
  };
  output(value: unknown): { apply(use: (value: unknown) => void): void };
};
type Esbuild = { build(options: object): Promise<unknown> };

const stage = process.argv[2] ?? 'dev';
const fromPlatform = createRequire(join(platform, 'package.json'));
const pulumi = fromPlatform('@pulumi/pulumi') as Pulumi;
const { build } = fromPlatform('esbuild') as Esbuild;
const made: Made[] = [];

const account = '123456789012';
/** What a resource tells of itself once it is there. */
const stateOf = ({ type, name, inputs }: MockResource) => ({
  ...inputs,
  arn: `arn:aws:mock::${account}:${type.split(':').pop()}/${name}`,
  domainName: `${name}.cloudfront.net`,
  bucketRegionalDomainName: `${name}.s3.amazonaws.com`,
  hostedZoneId: 'ZONE',
  domainValidationOptions: [
    { domainName: 'd', resourceRecordName: 'n', resourceRecordType: 'CNAME', resourceRecordValue: 'v' },
  ],
});

pulumi.runtime.setMocks(
  {
    newResource(asked: MockResource) {
      made.push({ type: asked.type, name: asked.name, inputs: asked.inputs });
      return { id: `${asked.name}-id`, state: stateOf(asked) };
    },
    call({ token, inputs }: MockCall) {
      made.push({ type: `call:${token}`, name: '', inputs });
      const value =
        inputs.name === `/rasa-desa/${stage}/shield-arn` ? 'none' : `value-of-${String(inputs.name)}`;
      return {
        ...inputs,
        id: 'id',
        accountId: account,
        zoneId: 'ZONE',
        partition: 'aws',
        json: '{}',
        value,
        secretString: 'origin-key',
      };
    },
  },
  'rasa-desa',
  stage,
  false,
);

/** SST's own program, which makes certificates wait and the like. It is asked nothing that matters here. */
const server = createServer((request, response) => {
  request.resume().on('end', () => response.end(JSON.stringify({ result: {} })));
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
process.env.SST_SERVER = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
process.env.SST_AWS_REGION = 'ap-southeast-3';

const app = {
  name: 'rasa-desa',
  stage,
  removal: 'remove',
  protect: false,
  home: 'aws',
  providers: { aws: { region: 'ap-southeast-3' } },
};
const work = join(root, '.sst');
const cli = {
  command: 'deploy',
  dev: false,
  paths: { home: join(work, 'home'), root, work, platform },
  state: { version: {} },
};
mkdirSync(join(work, 'artifacts'), { recursive: true });
const outfile = join(platform, `edge.${process.pid}.mjs`);
const config = join(root, 'sst.config.ts');

// As SST's command line does it: the program bundled, with the providers as globals.
await build({
  stdin: {
    resolveDir: root,
    loader: 'ts',
    contents: `import { run } from ${JSON.stringify(join(platform, 'src/auto/run.ts'))};
      import config from ${JSON.stringify(config)};
      export const settings = (stage) => config.app({ stage });
      export const go = () => run(config.run);`,
  },
  ...{ bundle: true, platform: 'node', format: 'esm', target: 'esnext', outfile, packages: 'external' },
  ...{ keepNames: true, loader: { '.node': 'file' }, logLevel: 'error' },
  define: {
    $app: JSON.stringify(app),
    $cli: JSON.stringify(cli),
    $dev: 'false',
  },
  inject: [join(platform, 'src/shim/run.js')],
  banner: {
    js: `import * as aws from '@pulumi/aws'; import { createRequire as _r } from 'module'; const require = _r(import.meta.url);
      import { fileURLToPath as _f } from 'url'; const __filename = _f(import.meta.url); const __dirname = _f(new URL('.', import.meta.url));`,
  },
  plugins: [
    {
      name: 'components',
      setup(builder: { onLoad(options: object, load: (file: { path: string }) => object): void }) {
        builder.onLoad({ filter: /(sst\.config|infra\/edge\/\w+)\.ts$/ }, ({ path }) => ({
          loader: 'ts',
          contents: `import * as sst from ${JSON.stringify(join(platform, 'src/components'))};\n${readFileSync(path, 'utf8')}`,
        }));
      },
    },
  ],
});

type Program = { settings(stage: string): Promise<object>; go(): Promise<unknown> };
try {
  const program = (await import(pathToFileURL(outfile).href)) as Program;
  const outputs = await pulumi.runtime.runInPulumiStack(() => program.go());
  const told = await new Promise((done) => pulumi.output(outputs).apply(done));
  // What follows from outputs of outputs is made in later turns.
  await new Promise((done) => setTimeout(done, 1000));
  process.stdout.write(
    `${JSON.stringify({ settings: await program.settings(stage), outputs: told, made })}\n`,
  );
} finally {
  rmSync(outfile, { force: true });
  server.close();
}
process.exit(0);
