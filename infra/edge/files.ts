import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The built files of the pages, below `dist/client`. @throws Error where they were not packaged */
export function builtFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing. Run npm run package first.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The paths below which built files are, as CloudFront matches them. */
export const assetPaths = (files: readonly string[]): string[] => [
  ...new Set(files.map((file) => (file.includes('/') ? `/${file.split('/')[0]}/*` : `/${file}`))),
];
