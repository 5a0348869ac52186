/** Where the phone can hand a picture to its other apps, a button does; else it is saved and sent from there. */
async function cardOf(place: HTMLElement): Promise<File> {
  const answer = await fetch(place.dataset.share ?? '');
  if (!answer.ok) throw new Error(`the card answered ${answer.status}`);
  return new File([await answer.blob()], place.dataset.name ?? 'kartu.jpg', { type: 'image/jpeg' });
}

for (const place of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const button = place.querySelector<HTMLElement>('button');
  const probe = new File([''], 'kartu.jpg', { type: 'image/jpeg' });
  if (!button?.parentElement || !navigator.canShare?.({ files: [probe] })) continue;
  button.parentElement.hidden = false;
  button.addEventListener('click', () => {
    cardOf(place)
      .then((card) => navigator.share({ files: [card], text: place.dataset.text ?? '' }))
      // She may have closed the phone's own list of apps: nothing is wrong then, and saving is still there.
      .catch(() => undefined);
  });
}

export {};
