/** `2 dari 3 pertemuan`; whoever came more often than the course asks is told so in other words. */
export const attendedText = ({ t }: Pick<App.Locals, 't'>, count: number, needed: number): string =>
  count > needed
    ? t('staff-training.attended-more', { count, needed })
    : t('staff-training.attended', { count, needed });
