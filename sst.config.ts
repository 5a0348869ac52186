/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const stage = input?.stage ?? 'dev';
    return {
      name: 'rasa-desa',
      home: 'aws',
      removal: stage === 'dev' ? 'remove' : 'retain',
      protect: stage === 'production',
      providers: { aws: { region: 'ap-southeast-3' } },
    };
  },
  async run() {
    const { placeEdge } = await import('./infra/edge/edge.ts');
    return placeEdge();
  },
});
