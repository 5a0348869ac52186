const zone = 'Asia/Jakarta';

/** `10.32`, or with the day where it is another one. */
export function timeText(at: string, now = new Date()): string {
  const moment = new Date(at);
  const day = (one: Date) =>
    one.toLocaleDateString('id-ID', { timeZone: zone, day: 'numeric', month: 'short' });
  const time = moment.toLocaleTimeString('id-ID', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return day(moment) === day(now) ? time : `${time}, ${day(moment)}`;
}
