import { App, type AppProps } from 'aws-cdk-lib';
import flags from '../flags.json' with { type: 'json' };
import { placeStage } from './stacks.ts';
import type { Stage } from './stage.ts';

/** A stage as CDK's app. The flags of the library are fixed, so that a newer one does not build anything anew. */
export function cloud(stage: Stage, props: AppProps = {}): App {
  const app = new App({ ...props, context: { ...flags, ...props.context } });
  placeStage(app, stage);
  return app;
}
