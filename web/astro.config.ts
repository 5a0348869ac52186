import { defineConfig, passthroughImageService } from 'astro/config';
import lambda from './lambda/integration.ts';
import worker from './worker/integration.ts';

export default defineConfig({
  output: 'server',
  outDir: process.env.SITE_OUT_DIR ?? './dist',
  adapter: lambda(),
  integrations: [worker()],
  trailingSlash: 'never',
  // Pictures are made small by a function of their own; pages only name them.
  image: { service: passthroughImageService() },
  // The content security policy allows neither inline styles nor inline scripts.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: 4330 },
});
