/** What the content security policy would block in a page: inline styles, scripts and handlers of events. */
export function inlineFaults(html: string): string[] {
  const faults = [
    ...(html.match(/<style\b[^>]*>/gi) ?? []),
    ...(html.match(/<script\b(?![^>]*\bsrc=)[^>]*>/gi) ?? []),
    ...(html.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>/gi) ?? []),
    ...(html.match(/\b(?:href|src|action)="javascript:[^"]*"/gi) ?? []),
  ];
  return faults;
}
