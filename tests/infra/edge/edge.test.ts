import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parameterNames, parameterPath } from '@rasa/infra/parameter-name';
import { readStage } from '@rasa/infra/settings';
import { buildSite, root } from '@rasa/local/build';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedBy } from '../parameters.ts';
import type { Made } from './load.ts';

type Loaded = { settings: { protect: boolean; removal: string }; outputs: { url: string }; made: Made[] };

const execute = promisify(execFile);
const load = async (stage: string): Promise<Loaded> => {
  const { stdout } = await execute(process.execPath, [join(import.meta.dirname, 'load.ts'), stage]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Loaded;
};

let edge: Loaded;
beforeAll(async () => {
  await mkdir(join(root, 'dist'), { recursive: true });
  await cp((await buildSite()).clientFolder, join(root, 'dist/client'), { recursive: true });
  edge = await load('production');
});

const typesOf = ({ made }: Loaded): string[] => [...new Set(made.map(({ type }) => type))].sort();
const inputsOf = (type: string) => edge.made.filter((one) => one.type === type).map(({ inputs }) => inputs);

/** What CDK owns: SST makes none of it. */
const owned = /^aws:(dynamodb|lambda|sqs|iam\/role|iam\/policy|kms|sns|scheduler|apigatewayv2|wafv2|backup)/;

describe('the edge', () => {
  it('makes these kinds of things and no others', () => {
    expect(typesOf(edge)).toEqual([
      'aws:acm/certificate:Certificate',
      'aws:acm/certificateValidation:CertificateValidation',
      'aws:cloudfront/cachePolicy:CachePolicy',
      'aws:cloudfront/distribution:Distribution',
      'aws:cloudfront/function:Function',
      'aws:cloudfront/originAccessControl:OriginAccessControl',
      'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy',
      'aws:route53/record:Record',
      'aws:s3/bucket:Bucket',
      'aws:s3/bucketObjectv2:BucketObjectv2',
      'aws:s3/bucketPolicy:BucketPolicy',
      'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
      'call:aws:iam/getPolicyDocument:getPolicyDocument',
      'call:aws:secretsmanager/getSecretVersion:getSecretVersion',
      'call:aws:ssm/getParameter:getParameter',
      'pulumi-nodejs:dynamic:Resource',
      'pulumi:providers:aws',
      'pulumi:pulumi:Stack',
      'sst:aws:CDN',
      'sst:aws:Certificate',
      'sst:sst:LinkRef',
      'sst:sst:Linkable',
    ]);
    expect(typesOf(edge).filter((type) => owned.test(type))).toEqual([]);
  });

  it('would be seen to make a table', () => {
    expect(
      ['aws:dynamodb/table:Table', 'aws:s3/bucket:Bucket'].filter((type) => owned.test(type)),
    ).toHaveLength(1);
  });

  it('reads only what CDK publishes', () => {
    const stage = readStage('production');
    const published = publishedBy(stage).map(({ name }) => name);
    const read = inputsOf('call:aws:ssm/getParameter:getParameter').map(({ name }) => name as string);
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !published.includes(name))).toEqual([]);
    const known = Object.keys(parameterNames) as (keyof typeof parameterNames)[];
    expect(published.sort()).toEqual(known.map((name) => parameterPath(stage, name)).sort());
  });

  it('keeps pages by path, query and personal cookie, the API never, and files long', () => {
    const [distribution] = inputsOf('aws:cloudfront/distribution:Distribution') as {
      defaultCacheBehavior: Record<string, string>;
      orderedCacheBehaviors: Record<string, string>[];
      origins: { customHeaders?: { name: string }[] }[];
      customErrorResponses: { errorCode: number; errorCachingMinTtl: number }[];
    }[];
    const [cache] = inputsOf('aws:cloudfront/cachePolicy:CachePolicy') as {
      maxTtl: number;
      defaultTtl: number;
    }[];
    expect(cache).toMatchObject({ defaultTtl: 0, maxTtl: 300 });
    expect(JSON.stringify(cache)).toContain('__Host-session');
    const { defaultCacheBehavior, orderedCacheBehaviors, origins, customErrorResponses } = distribution!;
    expect(customErrorResponses.filter(({ errorCachingMinTtl }) => errorCachingMinTtl !== 0)).toEqual([]);
    expect(customErrorResponses.map(({ errorCode }) => errorCode)).toContain(404);
    expect(defaultCacheBehavior.cachePolicyId).toBe('PageCache-id');
    expect(orderedCacheBehaviors[0]).toMatchObject({
      pathPattern: '/api/*',
      cachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    });
    expect(orderedCacheBehaviors.map(({ pathPattern }) => pathPattern).slice(0, 4)).toEqual([
      ...['/api/*', '/cetak/*', '/kartu/*', '/media/*'],
    ]);
    expect(origins[0]?.customHeaders).toMatchObject([{ name: 'x-origin-key' }]);
    const files = inputsOf('aws:s3/bucketObjectv2:BucketObjectv2') as {
      key: string;
      cacheControl: string;
      contentType: string;
    }[];
    for (const { key, cacheControl, contentType } of files) {
      expect(cacheControl.includes('immutable'), key).toBe(key.startsWith('_astro/'));
      expect(contentType, key).not.toBe('application/octet-stream');
    }
    const fileOf = (name: string) => files.find(({ key }) => key === name);
    expect(fileOf('sw.js')?.cacheControl).toContain('max-age=0');
    expect(fileOf('penjual.webmanifest')?.contentType).toBe('application/manifest+json');
  });

  it('is protected in production, and refuses a stage that there is not', async () => {
    expect(edge.settings).toMatchObject({ protect: true, removal: 'retain' });
    await expect(load('prod')).rejects.toThrow(/There is no stage "prod"/);
  });
});

describe('its types', () => {
  const check = () =>
    execute(process.execPath, [
      join(root, 'node_modules/typescript7/bin/tsc'),
      ...['--noEmit', '-p', join(root, 'infra/edge/tsconfig.json')],
    ]);

  it('fit SST and Pulumi, and a misspelt one is found', async () => {
    await check();
    const planted = join(root, 'infra/edge/planted.ts');
    await writeFile(
      planted,
      `new aws.cloudfront.Function('x', { runtme: 'cloudfront-js-2.0' });\nexport {};\n`,
    );
    try {
      await expect(check()).rejects.toMatchObject({ stdout: expect.stringContaining('runtme') });
    } finally {
      await rm(planted);
    }
    expect(await readFile(join(root, '.gitignore'), 'utf8')).toContain('.sst/');
  });
});
