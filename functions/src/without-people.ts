/** The first line of an error, without what may be somebody's address or number: it is shown on a page. */
export const withoutPeople = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replace(/\S+@\S+/g, '…')
    .replace(/(?<!\w)\+?\d[\d .-]{5,}\d(?!\w)/g, '…')
    .slice(0, 300);
