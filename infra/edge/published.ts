import { type ParameterName, parameterPath } from '../src/parameter-name.ts';
import type { Stage } from '../src/stage.ts';

/** Where CloudFront's own things must be, and CDK's that belong to it. */
const global = () => new aws.Provider('global', { region: 'us-east-1' });

/** What CDK published. The edge knows of nothing else: a name that is not in the list does not compile. */
export function published(stage: Stage) {
  const read = (name: ParameterName, provider?: aws.Provider) =>
    aws.ssm.getParameterOutput({ name: parameterPath(stage, name) }, provider ? { provider } : {}).value;
  const originKeyArn = read('originKeyArn');
  return {
    originHost: read('originHost'),
    originKey: aws.secretsmanager.getSecretVersionOutput({ secretId: originKeyArn }).secretString,
    blobBucketHost: read('blobBucketHost'),
    shieldArn: read('shieldArn', global()),
    marketTable: read('marketTable'),
    programmeTable: read('programmeTable'),
    blobBucket: read('blobBucket'),
  };
}
export type Published = ReturnType<typeof published>;
