/**
 * A box to sign in with a finger or a pen. What is drawn goes into the form's hidden input as a picture; where this does
 * not run, the name is written instead.
 */
function draws(box: HTMLElement): void {
  const canvas = box.querySelector('canvas');
  const input = box.querySelector<HTMLInputElement>('input');
  const pen = canvas?.getContext('2d');
  if (!canvas || !input || !pen) return;
  let isDown = false;
  const at = (event: PointerEvent): [number, number] => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return [
      ((event.clientX - left) * canvas.width) / width,
      ((event.clientY - top) * canvas.height) / height,
    ];
  };
  const clear = (): void => {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    input.value = '';
  };
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#2b1a12';
  clear();
  canvas.addEventListener('pointerdown', (event) => {
    isDown = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!isDown) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  for (const name of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(name, () => {
      if (!isDown) return;
      isDown = false;
      input.value = canvas.toDataURL('image/png');
    });
  box.querySelector('button')?.addEventListener('click', clear);
  box.hidden = false;
}

for (const box of document.querySelectorAll<HTMLElement>('[data-signature]')) draws(box);

/** The part of the way that was chosen opens by itself. */
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'way') return;
  for (const part of document.querySelectorAll<HTMLDetailsElement>('[data-way]'))
    part.open = part.dataset.way === target.value;
});
