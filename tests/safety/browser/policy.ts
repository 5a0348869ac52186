type Directives = Record<string, string[]>;

const directivesOf = (policy: string): Directives =>
  Object.fromEntries(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );

/** What each directive may be, exactly; others may only name us. */
const wanted: Directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

const loose = /unsafe-|^\*$|^https?:$|^\*\.|nonce-|strict-dynamic/;

/** Of a file that is handed over: whatever is in it, it may do nothing. */
const closed = /^default-src 'none'(?:; sandbox)?$/;

function policyFaults(policy: string | null): string[] {
  if (!policy) return ['no content security policy'];
  if (closed.test(policy)) return [];
  const directives = directivesOf(policy);
  const missing = Object.entries(wanted)
    .filter(([name, sources]) => directives[name]?.join() !== sources.join())
    .map(([name]) => `${name} is ${directives[name]?.join(' ') ?? 'missing'}`);
  const open = Object.entries(directives).flatMap(([name, sources]) =>
    sources.filter((source) => loose.test(source)).map((source) => `${name} lets ${source} in`),
  );
  return [...missing, ...open, ...(directives['form-action'] ? [] : ['form-action is missing'])];
}

const headersWanted: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(same-origin|no-referrer|strict-origin(-when-cross-origin)?)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-(origin|site)$/,
  'permissions-policy': /camera=/,
  'cache-control': /./,
};

/** Sent by nobody of ours: what a program tells of itself, or opens to other sites. */
const never = ['access-control-allow-origin', 'access-control-allow-credentials', 'x-powered-by', 'server'];

/** What is wrong with the headers of any answer at all. */
export function headerFaults(headers: Headers): string[] {
  return [
    ...policyFaults(headers.get('content-security-policy')),
    ...Object.entries(headersWanted)
      .filter(([name, value]) => !value.test(headers.get(name) ?? ''))
      .map(([name]) => `${name} is ${headers.get(name) ?? 'missing'}`),
    ...never.filter((name) => headers.has(name)).map((name) => `${name} is sent`),
    ...headers.getSetCookie().flatMap(cookieFaults),
  ];
}

/** Every cookie of ours is this host's alone, travels encrypted and is closed to scripts and to other sites' requests. */
export function cookieFaults(cookie: string): string[] {
  const [pair = '', ...attributes] = cookie.split(/;\s*/);
  const name = pair.split('=')[0]!;
  const has = (attribute: RegExp) => attributes.some((one) => attribute.test(one));
  const demands: [string, boolean][] = [
    ['__Host-', name.startsWith('__Host-')],
    ['Secure', has(/^secure$/i)],
    ['HttpOnly', has(/^httponly$/i)],
    ['SameSite=Lax', has(/^samesite=lax$/i)],
    ['Path=/', has(/^path=\/$/i)],
    ['no Domain', !has(/^domain=/i)],
  ];
  return demands.filter(([, met]) => !met).map(([demand]) => `cookie ${name} lacks ${demand}`);
}
