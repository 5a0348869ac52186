import { fetchAsk, readJson } from './courier.ts';
import { type Ask, type Heard, NoNetwork } from './sender.ts';

const stalledMilliseconds = 45_000;

/**
 * Asks the API; of a photo it tells how far it is. One that has not moved for a while is given up and tried again,
 * since a lost line says nothing by itself.
 */
export function askWithProgress(progress: (share: number | undefined) => void): Ask {
  return (path, init) => {
    const { act, body, share } = init;
    const { from, of } = share ?? { from: 0, of: 1 };
    if (!act?.photo || !(body instanceof FormData)) return fetchAsk(path, init);
    return new Promise<Heard>((done, failed) => {
      const request = new XMLHttpRequest();
      let stalled: ReturnType<typeof setTimeout> | undefined;
      const moved = () => {
        clearTimeout(stalled);
        stalled = setTimeout(() => request.abort(), stalledMilliseconds);
      };
      request.open(init.method, `/api${path}`);
      for (const [name, value] of Object.entries(init.headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        moved();
        if (total > 0) progress(from + (loaded / total) * of);
      });
      request.addEventListener('loadend', () => {
        clearTimeout(stalled);
        // Between two pieces of a photo it stays where it is.
        if (!share || request.status === 0) progress(undefined);
      });
      request.addEventListener('load', () =>
        done({
          status: request.status,
          body: readJson(request.responseText),
          at: request.getResponseHeader('date'),
        }),
      );
      for (const name of ['error', 'abort', 'timeout'] as const)
        request.addEventListener(name, () => failed(new NoNetwork(name)));
      moved();
      request.send(body);
    });
  };
}
