import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './imports.ts';

/** What a secret looks like, by who gives it out. Common scanners miss the first three. */
const kinds: Record<string, RegExp> = {
  'a live key of the card provider': /\b[sr]k_live_[0-9A-Za-z]{8,}/,
  'a test key of the card provider': /\bsk_test_(?!local\b)[0-9A-Za-z]{20,}/,
  "a webhook's secret": /\bwhsec_(?!local\b)[0-9A-Za-z+/=]{16,}/,
  'an AWS access key': /\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\b/,
  'an AWS secret key': /aws_secret_access_key["'\s:=]+[0-9A-Za-z/+]{40}\b/i,
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  'a JSON web token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  "Meta's access token": /\bEAA[0-9A-Za-z]{40,}/,
  'a GitHub token': /\bgh[pousr]_[0-9A-Za-z]{30,}|\bgithub_pat_[0-9A-Za-z_]{30,}/,
  'an npm token': /\bnpm_[0-9A-Za-z]{36}\b|_authToken\s*=/,
  'a Slack token': /\bxox[abpr]-[0-9A-Za-z-]{10,}/,
  'a Google key': /\bAIza[0-9A-Za-z_-]{35}\b/,
  'a password in an address': /\b[a-z][a-z+]*:\/\/[^\s/:@<'"`${}]+:[^\s/:@'"`${}]{3,}@[\w.-]+/i,
};

export type Text = { path: string; text: string };

/** One sentence for each line that looks like a secret; never the secret itself. */
export const secretsIn = (files: readonly Text[]): string[] =>
  files.flatMap(({ path, text }) =>
    Object.entries(kinds).flatMap(([kind, pattern]) => {
      const found = pattern.exec(text);
      return found ? [`${path}:${text.slice(0, found.index).split('\n').length} holds ${kind}`] : [];
    }),
  );

/** Files that may never be tracked, whatever they hold. */
export const privateFiles = (paths: readonly string[]): string[] =>
  paths.filter((path) =>
    /(^|\/)(\.env(\.(?!example)\w+)?|id_(rsa|ed25519|ecdsa)|[^/]+\.(pem|p12|pfx|key|keystore))$/.test(path),
  );

/** Every tracked file that is text. */
export async function trackedFiles(): Promise<Text[]> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], {
    cwd: root,
    maxBuffer: 50_000_000,
  });
  const files = await Promise.all(
    stdout
      .split('\0')
      .filter(Boolean)
      .map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8').catch(() => '') })),
  );
  return files.filter(({ text }) => !text.includes('\0'));
}
