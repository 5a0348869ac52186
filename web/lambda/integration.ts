import type { AstroIntegration } from 'astro';

/** Validation's sentences come from the API's refusals; of zod's own 50 languages one is enough. */
const oneLanguage = {
  name: '@rasa/one-language',
  load: (id: string) =>
    /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/.test(id) ? `export { default as en } from './en.js';` : null,
};

/** Builds the pages into one self-contained module for AWS Lambda, which a local server can import as well. */
export default function lambda(): AstroIntegration {
  return {
    name: '@rasa/lambda',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // In dev, CommonJS packages must stay outside Vite: bundled they find no `require`.
        if (command !== 'build') return;
        updateConfig({
          build: { redirects: false },
          vite: {
            plugins: [oneLanguage],
            ssr: { noExternal: true },
            environments: { ssr: { build: { rolldownOptions: { output: { minify: true } } } } },
          },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: '@rasa/lambda',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', hybridOutput: 'stable' },
        });
      },
    },
  };
}
