/** CloudFront's own policies, by the ids that are the same in every account. */
export const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;

/** Whoever shows one of these is somebody: her pages are hers, and are never kept. */
export const personalCookies = [
  '__Host-session',
  '__Host-helping',
  '__Host-address',
  '__Host-cart',
  '__Host-flash',
  '__Host-sign-in',
];
