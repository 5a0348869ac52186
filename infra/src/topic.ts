import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { nameIn, type Stage } from './stage.ts';

/** Where alarms go: mail to whoever is on duty, confirmed once by the link in the first one. */
export function alarmTopic(scope: Construct, stage: Stage): Topic {
  const topic = new Topic(scope, 'alarms', { topicName: nameIn(stage, 'alarms'), enforceSSL: true });
  topic.addSubscription(new EmailSubscription(stage.alarmMail));
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  return topic;
}
