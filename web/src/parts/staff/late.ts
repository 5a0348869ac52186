/** Buyers and sellers are told to expect an answer within two days. */
const answerDays = 2;

/** Whether something has waited longer than people were told. */
export const isLate = (since: string, now: Date): boolean =>
  now.getTime() - Date.parse(since) > answerDays * 24 * 60 * 60_000;
