import { idSchema } from '@rasa/domain/id';
import { type SupportCaseStatus, supportCaseStatusSchema } from '@rasa/domain/workshop/support-case';

export const dueFilters = ['lewat', 'minggu', 'tanpa'] as const;
const dueOf = { lewat: 'overdue', minggu: 'week', tanpa: 'none' } as const;

/** What the board's address narrows it to. */
export type BoardQuery = {
  status?: SupportCaseStatus | undefined;
  tenggat?: (typeof dueFilters)[number] | undefined;
  /** `saya`, or an account. */
  petugas?: string | undefined;
};

/** Words of an address that mean nothing narrow nothing. */
export function readBoardQuery(query: URLSearchParams): BoardQuery {
  const officer = query.get('petugas') ?? '';
  return {
    status: supportCaseStatusSchema.safeParse(query.get('status')).data,
    tenggat: dueFilters.find((one) => one === query.get('tenggat')),
    petugas: officer === 'saya' || idSchema('account').safeParse(officer).success ? officer : undefined,
  };
}

export const askedOf = ({ status, tenggat, petugas }: BoardQuery) => ({
  status,
  due: tenggat && dueOf[tenggat],
  officer: petugas === 'saya' ? ('me' as const) : petugas,
});

export const statusWord = (status: SupportCaseStatus) =>
  `staff-case.${status === 'in_progress' ? 'in-progress' : status}` as const;
