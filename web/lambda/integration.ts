import type { AstroIntegration } from 'astro';
import { slimmed } from '../../functions/scripts/diet.ts';

/** What functions leave out when they are packaged, the site leaves out as well. */
const diet = {
  name: '@rasa/diet',
  enforce: 'pre',
  transform(code: string, id: string) {
    const slim = slimmed(code, id);
    return slim === undefined ? undefined : { code: slim, map: null };
  },
} as const;

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
            plugins: [diet],
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
