import type { EntryMedia } from '../../../utils/model/entry-parts.ts';
import type { NetworkId } from '../../../utils/model/network.ts';

/** What is known of a chosen file. It is read here and stays where it is; of a film only its size is known. */
export async function mediaOf(file: File): Promise<EntryMedia | undefined> {
  const known = { name: file.name.slice(0, 300) || '?', type: file.type.slice(0, 100), bytes: file.size };
  if (file.type.startsWith('video/')) return { ...known, kind: 'film', width: 0, height: 0 };
  if (!file.type.startsWith('image/')) return undefined;
  try {
    const picture = await createImageBitmap(file);
    const { width, height } = picture;
    picture.close();
    return { ...known, kind: 'picture', width, height };
  } catch {
    return { ...known, kind: 'picture', width: 0, height: 0 };
  }
}

/** The files that go out on a network. */
export const mediaOn = (media: readonly EntryMedia[], network: NetworkId): readonly EntryMedia[] =>
  media.filter(({ networks }) => networks === undefined || networks.includes(network));

/** The same file for other networks: none chosen is all. */
export function onNetworks(file: EntryMedia, networks: readonly NetworkId[], all: readonly NetworkId[]): EntryMedia {
  const { networks: _before, ...rest } = file;
  return networks.length === 0 || networks.length === all.length ? rest : { ...rest, networks: [...networks] };
}
