type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  /** Lies in the package of another, and so under its hash. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
  license?: string;
};
export type LockFile = { packages: Record<string, Locked> };

/**
 * Packages that run a program of their own when they are installed: a program that runs on every machine before
 * anybody has read it, so each is here by name and with its reason.
 */
export const installers: Record<string, string> = {
  'node_modules/classic-level':
    'fetches nothing: builds LevelDB only where no prebuilt binary of the package fits',
  'node_modules/esbuild': 'checks that the binary of its optional package is the one for this machine',
};

/** Terms that ask nothing of who runs the shop but to keep their text. */
const fairLicence =
  /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|Zlib|MPL-2\.0|CC-BY-4\.0|UNLICENSED|LGPL-3\.0-or-later|MIT-0|WTFPL|OFL-1\.1)$/;

/** The terms that bind us: of several to choose from, the fair one is chosen. */
const bindingTerms = (licence: string): string[] =>
  licence
    .replace(/[()]/g, '')
    .replace(/ WITH [\w-]+/g, '')
    .split(' AND ')
    .map((terms) => terms.split(' OR ').map((term) => term.trim()))
    .filter((choice) => !choice.some((term) => fairLicence.test(term)))
    .map((choice) => choice.join(' or '));

/** The package whose archive this one lies in. */
const holderOf = (path: string): string => path.slice(0, path.lastIndexOf('/node_modules/'));

const isOurs = (path: string, { link }: Locked): boolean => link === true || !path.includes('node_modules/');

/** One sentence for each package that is not pinned by its content, comes from a named host, or runs what nobody has looked at. */
export function lockFaults({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (path === '') return [];
    const { resolved, inBundle, hasInstallScript, license } = locked;
    const faults: string[] = [];
    if (resolved?.includes('://')) faults.push(`${path} comes from ${resolved}`);
    if (isOurs(path, locked)) return faults;
    const pinned = inBundle ? packages[holderOf(path)] : locked;
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(pinned?.integrity ?? ''))
      faults.push(`${path} has no hash of its content`);
    if (hasInstallScript && !(path in installers)) faults.push(`${path} runs a program when it is installed`);
    const odd = license === undefined ? [] : bindingTerms(license);
    if (odd.length > 0) faults.push(`${path} is under ${odd.join(', ')}`);
    return faults;
  });
}
