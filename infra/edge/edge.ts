import { join } from 'node:path';
import { readStage } from '../src/settings.ts';
import { assetBucket, letEdgeRead } from './assets.ts';
import { behaviours } from './behaviours.ts';
import { pageCache, pageHeaders } from './caching.ts';
import { assetPaths, builtFiles } from './files.ts';
import { type Published, published } from './published.ts';

/**
 * Left to itself CloudFront keeps errors for ten seconds, by the path alone where nothing else is kept: one who asked
 * for an order with a wrong link would shut out who has the right one.
 */
const unkept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((errorCode) => ({
  errorCode,
  errorCachingMinTtl: 0,
}));

/** `/media/<x>` is the blob `public/<x>`, as `packages/local/src/blob/public-file.ts` serves it on one machine. */
const mediaPath = `function handler(event) {
  var request = event.request;
  request.uri = '/public' + request.uri.substring('/media'.length);
  return request;
}`;

/** The shop's address: pages and API from the functions, built files and pictures from their buckets. */
export function placeEdge() {
  const stage = readStage($app.stage);
  const from = published(stage);
  const folder = join($cli.paths.root, 'dist/client');
  const files = builtFiles(folder);
  const assets = assetBucket(folder, files);
  const originAccess = new aws.cloudfront.OriginAccessControl('OriginAccess', {
    originAccessControlOriginType: 's3',
    signingBehavior: 'always',
    signingProtocol: 'sigv4',
  });
  const toMedia = new aws.cloudfront.Function('MediaPath', { runtime: 'cloudfront-js-2.0', code: mediaPath });
  const { rest, ordered } = behaviours(
    { pageCacheId: pageCache().id, pageHeadersId: pageHeaders().id, mediaPathArn: toMedia.arn },
    assetPaths(files),
  );
  const cdn = new sst.aws.Cdn('Shop', {
    comment: `rasa-desa ${stage.name}`,
    domain: stage.domain,
    webAclArn: from.shieldArn.apply((arn) => (arn === 'none' ? '' : arn)),
    origins: [
      {
        originId: 'functions',
        domainName: from.originHost,
        customHeaders: [{ name: 'x-origin-key', value: from.originKey }],
        customOriginConfig: {
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: 'https-only',
          originSslProtocols: ['TLSv1.2'],
          originReadTimeout: 30,
        },
      },
      {
        originId: 'assets',
        domainName: assets.bucketRegionalDomainName,
        originAccessControlId: originAccess.id,
      },
      { originId: 'media', domainName: from.blobBucketHost, originAccessControlId: originAccess.id },
    ],
    defaultCacheBehavior: rest,
    orderedCacheBehaviors: ordered,
    transform: {
      distribution: { priceClass: 'PriceClass_200', httpVersion: 'http2and3', customErrorResponses: unkept },
    },
  });
  letEdgeRead(assets, cdn.nodes.distribution.arn);
  linkForDevelopers(from);
  return { url: cdn.domainUrl, distribution: cdn.nodes.distribution.id };
}

/** `sst shell` and `sst dev` know the things by name; the rights are those of whoever is signed in. */
function linkForDevelopers({ marketTable, programmeTable, blobBucket }: Published): void {
  for (const [name, value] of Object.entries({
    MarketTable: marketTable,
    ProgrammeTable: programmeTable,
    Blobs: blobBucket,
  }))
    new sst.Linkable(name, { properties: { name: value } });
}
