import { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { keepsData, nameIn, type Stage } from './stage.ts';

export type Zone = 'market' | 'programme';

/** A key of its own for each zone, so that who may read the shop's data cannot read the participants'. */
export function zoneKeys(scope: Construct, stage: Stage): Record<Zone, Key> {
  const keyOf = (zone: Zone) =>
    new Key(scope, `${zone}-key`, {
      alias: nameIn(stage, zone),
      description: `Encrypts the ${zone} table of rasa-desa-${stage.name}`,
      enableKeyRotation: true,
      removalPolicy: keepsData(stage) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  return { market: keyOf('market'), programme: keyOf('programme') };
}
