/** What the content security policy would block in a page: inline styles, scripts and handlers of events. */
export function inlineFaults(html: string): string[] {
  // What stands inside an attribute's value is text. Data for search engines is no script: nothing runs it.
  const bare = html.replaceAll('<script type="application/ld+json">', '<data>').replace(/="[^"]*"/g, '=""');
  const faults = [
    ...(bare.match(/<style\b[^>]*>/gi) ?? []),
    ...(bare.match(/<script\b(?![^>]*\bsrc=)[^>]*>/gi) ?? []),
    ...(bare.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>/gi) ?? []),
    ...(html.match(/\b(?:href|src|action)="javascript:[^"]*"/gi) ?? []),
  ];
  return faults;
}
