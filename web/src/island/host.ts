/** The form in which the island's frame stands, in the page around it. */
export function hostForm(): { form: HTMLFormElement; page: Window & typeof globalThis } {
  const form = window.frameElement?.closest('form');
  const page = form?.ownerDocument.defaultView;
  if (!form || !page) throw new Error('an island stands in a form of its page');
  return { form, page };
}
