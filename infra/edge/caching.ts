/** CloudFront's own policies, by the ids that are the same in every account. */
export const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;

/** Whoever shows one of these is somebody: her pages are hers, and are never kept. */
const personalCookies = ['__Host-session', '__Host-cart', '__Host-flash', '__Host-sign-in'];

/**
 * Pages are kept as long as the site says, which it says of public pages asked for without a cookie alone. The
 * language is in the path, and so in the key; the filters of lists are in the query.
 */
export const pageCache = () =>
  new aws.cloudfront.CachePolicy('PageCache', {
    comment: 'Public pages by path, language and query; each personal cookie by itself',
    minTtl: 0,
    defaultTtl: 0,
    // Also bounds how long an old page is shown while a new one is drawn.
    maxTtl: 300,
    parametersInCacheKeyAndForwardedToOrigin: {
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
      cookiesConfig: { cookieBehavior: 'whitelist', cookies: { items: personalCookies } },
      headersConfig: { headerBehavior: 'none' },
      queryStringsConfig: { queryStringBehavior: 'all' },
    },
  });

/** What the edge keeps, browsers do not: the way back after signing in or filling the cart must not show the page of before. */
export const pageHeaders = () =>
  new aws.cloudfront.ResponseHeadersPolicy('PageHeaders', {
    comment: 'Browsers ask anew for each page',
    customHeadersConfig: { items: [{ header: 'Cache-Control', value: 'no-store', override: true }] },
  });
