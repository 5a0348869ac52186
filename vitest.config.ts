import { defineConfig } from 'vitest/config';

const beside = [
  'packages/*/src/**/*.test.ts',
  'functions/src/**/*.test.ts',
  'web/{src,scripts}/**/*.test.ts',
  'infra/{src,commands}/**/*.test.ts',
];

/** These wait for screens. */
const inBrowsers = ['tests/browser/**/*.test.ts', 'tests/phone/**/*.test.ts'];

/**
 * What runs whole servers on a machine that does much else may be late once; what fails twice is broken. The report
 * names what passed only at the second try (`retry x1`): read it as a fault to be found.
 */
const again = 1;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [...beside, 'tests/rules/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/rules/**', 'tests/infra/edge/**', ...inBrowsers, '**/node_modules/**'],
          globalSetup: 'tests/built-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: again,
        },
      },
      {
        test: {
          name: 'browser',
          include: [...inBrowsers],
          globalSetup: 'tests/built-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: again,
        },
      },
      {
        test: {
          // Needs SST's components, which `npm run check:infra` fetches first.
          name: 'edge',
          include: ['tests/infra/edge/**/*.test.ts'],
          globalSetup: 'tests/built-site.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
    // Two cores: more at once only makes each slower.
    maxWorkers: 2,
  },
});
