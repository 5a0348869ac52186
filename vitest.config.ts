import { defineConfig } from 'vitest/config';

const beside = [
  'packages/*/src/**/*.test.ts',
  'functions/src/**/*.test.ts',
  'web/{src,scripts}/**/*.test.ts',
  'infra/{src,commands}/**/*.test.ts',
];

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
          exclude: ['tests/rules/**', '**/node_modules/**'],
          globalSetup: 'tests/built-site.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    // Two cores: more at once only makes each slower.
    maxWorkers: 2,
  },
});
