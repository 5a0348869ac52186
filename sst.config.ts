/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  async app(input) {
    // Refuses a name that is no stage before anything is made in the account for it.
    const { readStage } = await import('./infra/src/settings.ts');
    const { name, region } = readStage(input?.stage);
    return {
      name: 'rasa-desa',
      home: 'aws',
      removal: name === 'dev' ? 'remove' : 'retain',
      protect: name === 'production',
      providers: { aws: { region } },
    };
  },
  async run() {
    const { placeEdge } = await import('./infra/edge/edge.ts');
    return placeEdge();
  },
});
