import { personalCookies } from './kept.ts';

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
