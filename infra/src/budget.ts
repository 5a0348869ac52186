import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import { nameIn, type Stage } from './stage.ts';

/** Mail when half, four fifths or all of the month's money is spent, or when it is foreseen. */
export function monthlyBudget(scope: Construct, stage: Stage): void {
  const subscribers = [{ subscriptionType: 'EMAIL', address: stage.alarmMail }];
  const at = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: {
      notificationType,
      threshold,
      comparisonOperator: 'GREATER_THAN',
      thresholdType: 'PERCENTAGE',
    },
    subscribers,
  });
  new CfnBudget(scope, 'budget', {
    budget: {
      budgetName: nameIn(stage, 'month'),
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: stage.monthlyBudgetUsd, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:rasa-desa:stage$${stage.name}`] },
    },
    notificationsWithSubscribers: [
      at('ACTUAL', 50),
      at('ACTUAL', 80),
      at('ACTUAL', 100),
      at('FORECASTED', 100),
    ],
  });
}
