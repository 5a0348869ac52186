/** Comfort over the link: looks again by itself until the photo is prepared, unless another one is chosen already. */
const everyMilliseconds = 3000;
const link = document.querySelector<HTMLAnchorElement>('.look-again a');

if (link)
  setTimeout(() => {
    const chosen = [...document.querySelectorAll<HTMLInputElement>('input[type="file"]')];
    if (chosen.every((input) => !input.files?.length)) location.replace(link.href);
  }, everyMilliseconds);

export {};
