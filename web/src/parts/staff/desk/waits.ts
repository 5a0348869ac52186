import { jakartaDay } from '@rasa/domain/time';
import type { APIContext } from 'astro';
import { ageText } from '../../../age.ts';
import { load } from '../../../api.ts';
import type { IconName } from '../../../icon-name.ts';
import { isLate } from '../late.ts';

type Page = Pick<APIContext, 'locals' | 'redirect' | 'rewrite'>;

/** Something that waits for somebody of staff. */
export type Wait = {
  href: string;
  icon: IconName;
  title: string;
  count: number;
  /** The list was longer than what was asked for. */
  more?: boolean;
  note?: string | undefined;
  /** Has waited too long. */
  late?: boolean;
};

const most = { query: { limit: 48 } };
const oldestOf = (instants: readonly string[]): string | undefined => [...instants].sort()[0];

function waitingSince(page: Page, instants: readonly string[]): Pick<Wait, 'note' | 'late'> {
  const oldest = oldestOf(instants);
  if (!oldest) return {};
  const now = new Date();
  const { t, locale } = page.locals;
  return {
    note: t('staff-desk.oldest', { age: ageText(oldest, now, locale) }),
    late: isLate(oldest, now),
  };
}

export async function curatorWaits(page: Page): Promise<Wait[]> {
  const { api, t, to } = page.locals;
  const { data } = await load(page, api.curation.queue.$get(most));
  const revisions = data?.revisions ?? [];
  return [
    {
      href: to.curation(),
      icon: 'eye',
      title: t('staff-desk.curation'),
      count: revisions.length,
      more: data?.cursor !== undefined,
      ...waitingSince(
        page,
        revisions.map(({ submittedAt }) => submittedAt),
      ),
    },
  ];
}

/** Reviews and answers that nobody has read; shown where there are any. */
export async function reviewWaits(page: Page): Promise<Wait[]> {
  const { api, t, to } = page.locals;
  const { data } = await load(page, api.reviews.$get({ query: { limit: 24 } }));
  const reviews = data?.reviews ?? [];
  if (reviews.length === 0) return [];
  const since = reviews.map(({ writtenAt }) => writtenAt);
  const { length: count } = reviews;
  const about = { href: to.reviewDesk(), icon: 'star', title: t('staff-opinion.title'), count } as const;
  return [{ ...about, more: data?.cursor !== undefined, ...waitingSince(page, since) }];
}

/** Permits that nobody has looked up, and those that have ended; shown where there are any. */
export async function permitWaits(page: Page): Promise<Wait[]> {
  const { api, t, to } = page.locals;
  const queue = (group: 'unverified' | 'expired') =>
    load(page, api.permits.queue.$get({ query: { limit: 28, group } }));
  const [waiting, ended] = await Promise.all([queue('unverified'), queue('expired')]);
  const permits = waiting.data?.permits ?? [];
  const since = permits.map(({ submittedAt }) => submittedAt);
  const waits: Wait[] = [
    {
      ...{ href: to.permitDesk(), icon: 'file', title: t('staff-desk.permits'), count: permits.length },
      ...{ more: waiting.data?.cursor !== undefined, ...waitingSince(page, since) },
    },
    {
      ...{ href: to.permitDesk({ kelompok: 'berakhir' }), icon: 'calendar', late: true },
      ...{ title: t('staff-desk.permits-ended'), count: ended.data?.permits.length ?? 0 },
    },
  ];
  return waits.filter(({ count }) => count > 0);
}

export async function officerWaits(page: Page): Promise<Wait[]> {
  const { api } = page.locals;
  const [transfers, refunds, mismatches, complaints, cases, payouts, due, accounts] = await Promise.all([
    load(page, api.transfers.$get(most)),
    load(page, api.transfers.refunds.$get(most)),
    load(page, api.mismatches.$get(most)),
    load(page, api.complaints.$get(most)),
    load(page, api['support-cases'].$get(most)),
    load(page, api.payouts.$get(most)),
    load(page, api.payouts.due.$get(most)),
    load(page, api['payout-accounts'].proposed.$get(most)),
  ]);
  return [
    transferWait(page, transfers.data?.transfers ?? []),
    ...complaintWaits(page, complaints.data?.complaints ?? []),
    ...supportWaits(page, cases.data?.cases ?? []),
    ...moneyWaits(page, {
      refunds: refunds.data?.refunds ?? [],
      mismatches: (mismatches.data?.mismatches ?? []).filter(({ status }) => status === 'open'),
      payouts: payouts.data?.payouts ?? [],
      accounts: accounts.data?.accounts ?? [],
      owing: (due.data?.sellers ?? []).filter(({ sums }) => sums.owed > 0),
    }),
  ];
}

/** Shown only when there is something to do. */
export async function adminWaits(page: Page): Promise<Wait[]> {
  const { api, t, to } = page.locals;
  const { data } = await load(page, api['dead-events'].$get());
  const count = data?.events.length ?? 0;
  const more = data?.hasMore ?? false;
  return count === 0
    ? []
    : [{ href: to.deadEvents(), icon: 'warning', title: t('staff-nav.dead'), count, more, late: true }];
}

function transferWait(page: Page, transfers: readonly { submittedAt: string }[]): Wait {
  const { t, to } = page.locals;
  const since = transfers.map(({ submittedAt }) => submittedAt);
  return {
    href: to.transfers(),
    icon: 'card',
    title: t('staff-desk.transfers'),
    count: transfers.length,
    ...waitingSince(page, since),
  };
}

/** Shown only when there is one. */
function complaintWaits(page: Page, complaints: readonly { openedAt: string }[]): Wait[] {
  const { t, to } = page.locals;
  const since = complaints.map(({ openedAt }) => openedAt);
  if (since.length === 0) return [];
  return [
    {
      href: to.complaints(),
      icon: 'flag',
      title: t('staff-desk.complaints'),
      count: since.length,
      ...waitingSince(page, since),
    },
  ];
}

type Case = { status: string; openedAt: string; dueOn?: string | undefined };

function supportWaits(page: Page, cases: readonly Case[]): Wait[] {
  const { t, to } = page.locals;
  const requested = cases.filter(({ status }) => status === 'requested');
  const today = jakartaDay(new Date().toISOString());
  const running = cases.filter(({ status }) => status === 'planned' || status === 'in_progress');
  const overdue = running.filter(({ dueOn }) => dueOn !== undefined && dueOn < today);
  return [
    {
      href: to.caseBoard(),
      icon: 'hand',
      title: t('staff-desk.requested'),
      count: requested.length,
      ...waitingSince(
        page,
        requested.map(({ openedAt }) => openedAt),
      ),
    },
    {
      href: overdue.length > 0 ? to.caseBoard({ tenggat: 'lewat' }) : to.caseBoard(),
      icon: 'calendar',
      title: t('staff-desk.running'),
      count: running.length,
      late: overdue.length > 0,
      note: overdue.length > 0 ? t('staff-desk.overdue', { count: overdue.length }) : undefined,
    },
  ];
}

type Money = {
  refunds: readonly { placedAt: string }[];
  mismatches: readonly unknown[];
  payouts: readonly { status: string; proposedAt: string }[];
  accounts: readonly unknown[];
  owing: readonly unknown[];
};

function moneyWaits(page: Page, { refunds, mismatches, payouts, accounts, owing }: Money): Wait[] {
  const { t, to } = page.locals;
  const proposed = payouts.filter(({ status }) => status === 'proposed');
  const disputed = payouts.filter(({ status }) => status === 'disputed');
  const waits: Wait[] = [
    {
      href: to.transfers(),
      icon: 'refresh',
      title: t('staff-desk.refunds'),
      count: refunds.length,
      late: true,
    },
    {
      href: to.transfers(),
      icon: 'flag',
      title: t('staff-desk.mismatches'),
      count: mismatches.length,
      late: true,
    },
    { href: to.unitPayouts(), icon: 'money', title: t('staff-desk.owing'), count: owing.length },
    {
      href: to.unitPayouts(),
      icon: 'upload',
      title: t('staff-desk.to-send'),
      count: proposed.length,
      ...waitingSince(
        page,
        proposed.map(({ proposedAt }) => proposedAt),
      ),
    },
    {
      href: to.unitPayouts(),
      icon: 'eye',
      title: t('staff-payout.changes'),
      count: accounts.length,
      late: true,
    },
    {
      href: to.unitPayouts(),
      icon: 'flag',
      title: t('staff-desk.disputed'),
      count: disputed.length,
      late: true,
    },
  ];
  // Rare ones only show themselves when there is something to do.
  return waits.filter(({ count, late }) => count > 0 || !late);
}
