import { ELEMENT_NODE, type ElementNode, type Node, parse, TEXT_NODE, walkSync } from 'ultrahtml';

type Site = { fetch(request: Request): Response | Promise<Response> };
type Button = { label: string; name?: string; value?: string; action?: string };
type PageForm = {
  action: string;
  /** It sends files. */
  multipart: boolean;
  fields: [string, string][];
  buttons: Button[];
};
/** What is filled in: a text, several ticks of one name, a file. */
export type Answer = string | readonly string[] | Blob;
type Link = { label: string; href: string };
export type Page = {
  status: number;
  path: string;
  html: string;
  text: string;
  links: Link[];
  forms: PageForm[];
};

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#38': '&',
  '#34': '"',
};
const decode = (text: string): string =>
  text.replace(/&(\w+|#\d+);/g, (whole, name: string) => entities[name] ?? whole);

/** The parser takes any `>` for the end of a tag; inside a value it is text. */
const plainAttributes = (html: string): string =>
  html.replace(/="[^"]*"/g, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

const isElement = (node: Node, ...names: string[]): node is ElementNode =>
  node.type === ELEMENT_NODE && names.includes((node as ElementNode).name);

function elements(root: Node, ...names: string[]): ElementNode[] {
  const found: ElementNode[] = [];
  walkSync(root, (node) => {
    if (isElement(node, ...names)) found.push(node);
  });
  return found;
}

function textsOf(root: Node): string[] {
  const parts: string[] = [];
  walkSync(root, (node, parent) => {
    if (node.type === TEXT_NODE && !(parent && isElement(parent, 'script', 'style'))) parts.push(node.value);
  });
  return parts;
}

const textOf = (root: Node): string => decode(textsOf(root).join(' ').replace(/\s+/g, ' ').trim());

/** The words of a button as a screen reader says them: signs have names too. */
const labelOf = (button: ElementNode): string =>
  button.attributes['aria-label'] ??
  [textOf(button), ...elements(button, 'svg').map((svg) => svg.attributes['aria-label'] ?? '')]
    .join(' ')
    .trim();

/** What a browser would send of one input. */
function fieldOf(input: ElementNode): [string, string][] {
  const { name, type = 'text', value = '', checked, disabled } = input.attributes;
  if (!name || disabled !== undefined || type === 'file') return [];
  // Its lines are kept, but for the one that a browser overlooks at its start.
  if (isElement(input, 'textarea')) return [[name, decode(textsOf(input).join('')).replace(/^\n/, '')]];
  if (isElement(input, 'select')) {
    const options = elements(input, 'option');
    const chosen = options.find((option) => option.attributes.selected !== undefined) ?? options[0];
    return [[name, decode(chosen?.attributes.value ?? '')]];
  }
  const left = (type === 'radio' || type === 'checkbox') && checked === undefined;
  return left ? [] : [[name, decode(value)]];
}

const formOf = (form: ElementNode): PageForm => ({
  action: decode(form.attributes.action ?? ''),
  multipart: form.attributes.enctype === 'multipart/form-data',
  fields: elements(form, 'input', 'select', 'textarea').flatMap(fieldOf),
  buttons: elements(form, 'button')
    .filter((button) => button.attributes.disabled === undefined)
    .map((button) => ({
      label: decode(labelOf(button)),
      ...(button.attributes.name && { name: button.attributes.name }),
      ...(button.attributes.value && { value: decode(button.attributes.value) }),
      ...(button.attributes.formaction && { action: button.attributes.formaction }),
    })),
});

function bodyOf(form: PageForm, entries: readonly [string, string | Blob][]): FormData | URLSearchParams {
  if (!form.multipart) return new URLSearchParams(entries as [string, string][]);
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

/**
 * Somebody whose browser runs no JavaScript: she opens pages, fills in what stands there and presses buttons. Keeps
 * cookies and follows redirects as a browser does.
 */
export function readerOf(site: Site, origin = 'http://shop.test') {
  const jar = new Map<string, string>();

  function keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const at = pair.indexOf('=');
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  async function go(path: string, init: RequestInit = {}, from = '/'): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set('accept', 'text/html');
    headers.set('referer', origin + from);
    if (init.method === 'POST') headers.set('origin', origin);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await site.fetch(new Request(origin + path, { ...init, headers }));
    keep(answer.headers);
    const location = answer.headers.get('location');
    if (location) return go(location.replace(origin, '').split('#')[0]!, {}, path);
    const html = await answer.text();
    const root = parse(plainAttributes(html));
    return {
      status: answer.status,
      path,
      html,
      text: textOf(root),
      links: elements(root, 'a').map((link) => ({
        label: textOf(link),
        href: decode(link.attributes.href ?? ''),
      })),
      forms: elements(root, 'form').map(formOf),
    };
  }

  return {
    jar,
    open: (path: string): Promise<Page> => go(path),
    /**
     * Presses the button whose words begin so, in the first form that has one (and whose address holds `within`), after
     * filling in `answers`.
     */
    press(page: Page, words: string, answers: Record<string, Answer> = {}, within = ''): Promise<Page> {
      const form = page.forms.find(
        ({ action, buttons }) =>
          action.includes(within) && buttons.some(({ label }) => label.startsWith(words)),
      );
      const button = form?.buttons.find(({ label }) => label.startsWith(words));
      if (!form || !button)
        throw new Error(`no button “${words}” on ${page.path}: ${page.text.slice(0, 2000)}`);
      const given = Object.entries(answers).flatMap(([name, answer]) =>
        [answer].flat().map((one): [string, string | Blob] => [name, one as string | Blob]),
      );
      const pressed: [string, string][] = button.name ? [[button.name, button.value ?? '']] : [];
      const kept = form.fields.filter(([name]) => !(name in answers));
      const body = bodyOf(form, [...kept, ...given, ...pressed]);
      return go(button.action ?? form.action, { method: 'POST', body }, page.path);
    },
  };
}
export type Reader = ReturnType<typeof readerOf>;
