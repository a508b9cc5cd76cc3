import type { RareStep, Step } from './model.ts';

const sync = { do: 'sync', crashAfter: -1, serverCrash: 0 } as const;
const edit = { do: 'edit', id: 'a', crashAfter: -1 } as const;

/** What the model found while it was written, each once a fault. Played first in every run. */
export const found: readonly (readonly (Step | RareStep)[])[] = [
  // What was acknowledged and not yet pulled was lost by the server, and nobody noticed until the next edit.
  [{ ...edit, client: 1, change: { text: 'y' } }, { ...sync, client: 1, fates: ['fine', 'late'] }, { do: 'restore' }],
  // What was late when the server was restored came after the client had begun anew.
  [
    { ...edit, client: 0, change: { deletedAt: 2 } },
    { ...sync, client: 0, fates: [] },
    { ...edit, client: 0, change: { text: 'z' }, crashAfter: 2 },
    { do: 'restore' },
    { do: 'compact', atOnce: 1000, fates: ['late'] },
    { do: 'compact', atOnce: 1000, fates: [] },
  ],
  // A copied profile took what its twin had sent under a number of its own for what it knew.
  [
    { do: 'plan', client: 1, id: 'a', change: { deletedAt: 1 } },
    { ...sync, client: 1, fates: ['fine', 'lost'] },
    { do: 'clone', client: 1 },
    { do: 'restore' },
    { ...edit, client: 1, change: { deletedAt: 1 } },
  ],
  // After the server was restored, what another one sent again came to the very place at which a reader stood, under its
  // own hash; what had come before it meanwhile was never read.
  [
    { ...edit, client: 0, change: { text: 'both' } },
    { ...edit, client: 2, change: { text: 'both' } },
    { ...sync, client: 2, fates: [], crashAfter: 6 },
    { do: 'plan', client: 1, id: 'a', change: { deletedAt: 1 } },
    { ...sync, client: 0, fates: [], crashAfter: 6 },
    { ...sync, client: 2, fates: [], crashAfter: 8 },
    { do: 'restore' },
    { ...sync, client: 1, fates: [] },
  ],
];
