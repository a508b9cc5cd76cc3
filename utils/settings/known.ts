import { knownRevision } from './items.ts';

/** Tells open pages that what we know of people has changed: they ask again. Call after every such write. */
export async function tellKnownChanged(): Promise<void> {
  await knownRevision.setValue((await knownRevision.getValue()) + 1);
}
