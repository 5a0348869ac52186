/** The packing list of an order remembers what is in the box. Without this script its boxes can be ticked all the same. */
import { packedOf, setPacked } from './packed.ts';

const list = document.querySelector<HTMLElement>('[data-packing]');
const partId = list?.dataset.packing;
if (list && partId) {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const told = list.querySelector<HTMLElement>('[role=status]');
  const say = () => {
    const count = boxes.filter(({ checked }) => checked).length;
    if (told) told.textContent = (told.dataset.text ?? '').replace('{count}', String(count));
  };
  const packed = packedOf(partId);
  for (const box of boxes) box.checked = packed.has(box.value);
  list.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    setPacked(partId, target.value, target.checked);
    say();
  });
  say();
}
