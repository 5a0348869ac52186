import { cloud } from './cloud.ts';
import { readStage } from './settings.ts';

/** What `cdk` runs: the stage named by `STAGE`, as templates. */
cloud(readStage(process.env.STAGE)).synth();
