import { useEffect, useMemo } from 'preact/hooks';
import { textOf } from '../act.ts';
import { useApp } from './app.ts';

/** The address of a picture: the phone's own as long as it waits, else the shop's. */
export function usePhotos(): (pictureId: string) => string {
  const { acts } = useApp();
  const own = useMemo(
    () =>
      new Map(
        acts.flatMap(({ photo, fields }) => {
          const pictureId = textOf(fields, 'pictureId');
          return photo && pictureId ? [[pictureId, URL.createObjectURL(photo)] as const] : [];
        }),
      ),
    [acts],
  );
  useEffect(
    () => () => {
      for (const url of own.values()) URL.revokeObjectURL(url);
    },
    [own],
  );
  return (pictureId) => own.get(pictureId) ?? `/media/picture/${pictureId}/320.jpg`;
}
