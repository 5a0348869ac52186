import type { SupportCaseKind, SupportCaseStatus } from '@rasa/domain/workshop/support-case';
import type { IconName } from '../../../icon-name.ts';
import type { TextKey } from '../../../text.ts';
import type { CaseDetail } from '../answer.ts';

type Look = {
  tone: 'plain' | 'good' | 'wait' | 'bad';
  icon: IconName;
  word: TextKey & `case-status.${string}`;
};

/** How a support case stands, for its seller; what was delivered waits for her. */
export const caseLooks: Record<SupportCaseStatus, Look> = {
  requested: { tone: 'wait', icon: 'hourglass', word: 'case-status.requested' },
  planned: { tone: 'wait', icon: 'calendar', word: 'case-status.planned' },
  in_progress: { tone: 'wait', icon: 'refresh', word: 'case-status.in-progress' },
  delivered: { tone: 'good', icon: 'bell', word: 'case-status.delivered' },
  accepted: { tone: 'good', icon: 'check', word: 'case-status.accepted' },
  cancelled: { tone: 'plain', icon: 'cross', word: 'case-status.cancelled' },
};

export const caseKinds: readonly SupportCaseKind[] = ['packaging', 'photo', 'branding', 'permit'];
export const caseDrawing = (kind: SupportCaseKind): string => `/drawing/help-${kind}.svg`;

const way: readonly SupportCaseStatus[] = ['requested', 'planned', 'in_progress', 'delivered', 'accepted'];

/** The way of a case as it goes, even where it was sent back: when each state was reached last, and what is ahead. */
export function caseTimeline({ t }: Pick<App.Locals, 't'>, { status, history }: CaseDetail) {
  const at = (one: SupportCaseStatus) => history.findLast((step) => step.status === one)?.at;
  if (status === 'cancelled')
    return history.map((step) => ({
      title: t(caseLooks[step.status].word),
      at: step.at,
      state: step.status === 'cancelled' ? ('bad' as const) : ('done' as const),
    }));
  const now = way.indexOf(status);
  return way.map((one, index) => ({
    title: t(caseLooks[one].word),
    at: index <= now ? at(one) : undefined,
    state:
      index < now || status === 'accepted'
        ? ('done' as const)
        : index === now
          ? ('now' as const)
          : ('todo' as const),
  }));
}
