import { managed } from './kept.ts';

const everyMethod = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const reading = ['GET', 'HEAD'];
const shared = { compress: true, viewerProtocolPolicy: 'redirect-to-https' };

/** All that was asked, to the functions and back: nothing of it is kept. */
const passed = {
  ...shared,
  targetOriginId: 'functions',
  allowedMethods: everyMethod,
  cachedMethods: reading,
  cachePolicyId: managed.cachingDisabled,
  originRequestPolicyId: managed.allViewerExceptHost,
};

/** The same for everybody: no cookie, no query and no body goes further, and so none may matter. */
const stored = {
  ...shared,
  allowedMethods: reading,
  cachedMethods: reading,
  cachePolicyId: managed.cachingOptimized,
};

export type Made<Text> = { pageCacheId: Text; pageHeadersId: Text; mediaPathArn: Text };

/** Who answers which path, with what of the request, and what may be kept; the first pattern that fits decides. */
export function behaviours<Text>(made: Made<Text>, assetPaths: readonly string[]) {
  return {
    /** Pages: kept as long as the site says, by path, query and personal cookie. */
    rest: { ...passed, cachePolicyId: made.pageCacheId, responseHeadersPolicyId: made.pageHeadersId },
    ordered: [
      { ...passed, pathPattern: '/api/*' },
      // Papers to print: of who is signed in, of who holds a link, or asked for by a form.
      { ...passed, pathPattern: '/cetak/*' },
      // Share cards, as long as the function says; the version is in the address.
      { ...stored, pathPattern: '/kartu/*', targetOriginId: 'functions' },
      {
        ...stored,
        pathPattern: '/media/*',
        targetOriginId: 'media',
        functionAssociations: [{ eventType: 'viewer-request', functionArn: made.mediaPathArn }],
      },
      ...assetPaths.map((pathPattern) => ({ ...stored, pathPattern, targetOriginId: 'assets' })),
    ],
  };
}
