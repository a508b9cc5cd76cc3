import type { PageReader } from '../scripts/lib/read-page.ts';
import type { NetworkId } from '../utils/model/network.ts';
import type { Network } from '../utils/networks/types.ts';

type AdapterModule = Readonly<Record<string, unknown>> & Pick<PageReader, 'surfaceIn' | 'readUnnamed'>;

const modules = import.meta.glob<AdapterModule>('../utils/networks/*/adapter.ts');

/** The adapter of a network, with what its module says of pages that the address does not tell. */
export async function loadReader(id: NetworkId): Promise<PageReader> {
  const module = await modules[`../utils/networks/${id}/adapter.ts`]?.();
  const network = module?.[id] as Network | undefined;
  if (!network) throw new Error(`utils/networks/${id}/adapter.ts does not export ${id}`);
  return { network, surfaceIn: module?.surfaceIn, readUnnamed: module?.readUnnamed };
}
