import type { Page } from 'playwright-core';

const least = 48;
const gap = 8;

/**
 * What a finger would miss: targets smaller than 48 px, and two of them nearer than 8 px to each other. A choice's
 * target is its whole label. Runs in the page.
 */
export async function touchFaults(page: Page): Promise<string[]> {
  return page.evaluate(
    ([least, gap]) => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      };
      const targetOf = (element: Element): Element =>
        element.closest('label.choice, label.photo-input') ?? element;
      const all = [
        ...document.querySelectorAll(
          'a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary',
        ),
      ];
      const targets = [...new Set(all.map(targetOf))].filter(
        (element) => isSeen(element) && !element.classList.contains('skip'),
      );
      const nameOf = (element: Element) =>
        `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}”`;
      const faults: string[] = [];
      const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
      for (const { element, box } of boxes)
        if (box.width < least! - 0.5 || box.height < least! - 0.5)
          faults.push(`${nameOf(element)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
      const isFixed = (element: Element) => element.closest('.seller-nav') !== null;
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1)) {
          // The menu at the foot of the screen lies over what is scrolled under it.
          if (isFixed(one.element) !== isFixed(other.element)) continue;
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
          const x = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
          const y = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
          if (Math.max(x, y) < gap! - 0.5)
            faults.push(
              `${nameOf(one.element)} and ${nameOf(other.element)} are ${Math.round(Math.max(x, y))} apart`,
            );
        }
      return faults;
    },
    [least, gap],
  );
}
