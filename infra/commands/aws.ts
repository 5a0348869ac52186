import { execFile } from 'node:child_process';

/** What AWS said no to. */
export class AwsRefused extends Error {
  override readonly name = 'AwsRefused';
}

/** Asks AWS by its own command line, with the rights of whoever is signed in there. @throws AwsRefused */
export type Aws = (region: string, ...words: string[]) => Promise<unknown>;

export const aws: Aws = (region, ...words) =>
  new Promise((done, failed) => {
    const args = [...words, '--region', region, '--output', 'json', '--no-cli-pager'];
    execFile('aws', args, { maxBuffer: 20_000_000 }, (error, stdout, stderr) => {
      if (!error) return done(stdout.trim() === '' ? {} : JSON.parse(stdout));
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const words = missing
        ? 'The command "aws" is not on this machine: install AWS CLI version 2.'
        : stderr.trim() || error.message;
      failed(new AwsRefused(words));
    });
  });
