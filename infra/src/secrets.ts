import { RemovalPolicy, type SecretValue } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { SecretName } from './access.ts';
import { keepsData, type Stage } from './stage.ts';

export const secretName = (stage: Stage, name: string): string => `rasa-desa/${stage.name}/${name}`;

/** What people bring along, in one secret that is made before the first deployment. */
export const givenKeys = (stage: Stage): SecretName[] => [
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  ...(stage.vapidPublicKey ? (['VAPID_PRIVATE_KEY'] as const) : []),
  ...(stage.whatsAppPhoneNumberId ? (['WHATSAPP_TOKEN'] as const) : []),
];

/** Whether a stage has it at all: a template that names what the given secret lacks cannot be deployed. */
const isHeld = (stage: Stage, name: SecretName): boolean =>
  name === 'AUTH_SECRET' || name === 'ORIGIN_KEY' || givenKeys(stage).includes(name);

export type Secrets = {
  originKey: ISecret;
  /** Undefined where this stage does without. */
  secretValue: (name: SecretName) => SecretValue | undefined;
};

/** Two are made up here and never seen by anybody, the others are given. */
export function stageSecrets(scope: Construct, stage: Stage, key: Key): Secrets {
  const madeUp = (id: string, description: string): Secret => {
    const secret = new Secret(scope, id, {
      secretName: secretName(stage, id),
      description,
      encryptionKey: key,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: keepsData(stage) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    accept(
      secret,
      'AwsSolutions-SMG4',
      'Changed by hand as docs/operations.md says: changing it ends sessions, order links and the edge’s way in.',
    );
    return secret;
  };
  const auth = madeUp('auth', 'Signs cookies and order links');
  const originKey = madeUp(
    'origin-key',
    'Shown by the edge to the functions, so that nobody goes round the edge',
  );
  const given = Secret.fromSecretNameV2(scope, 'given', secretName(stage, 'given'));
  return {
    originKey,
    secretValue(name) {
      if (!isHeld(stage, name)) return undefined;
      if (name === 'AUTH_SECRET') return auth.secretValue;
      return name === 'ORIGIN_KEY' ? originKey.secretValue : given.secretValueFromJson(name);
    },
  };
}
