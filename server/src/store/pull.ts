import { fail, ok } from '../../../utils/lib/result.ts';
import type { PulledSegment, State } from '../../../utils/sync/contract.ts';
import type { Frame } from '../../../utils/sync/frames.ts';
import { type Outcome, stateOfRow, type Store } from './store.ts';

interface Pull {
  readonly ws: string;
  /** The cursor: the last seq that the client has. */
  readonly after: number;
  /** Hash of the segment at the cursor, if the client knows it. */
  readonly tip: string | undefined;
  /** When that came, ms, if the client knows it: sent again to a restored server it keeps its hash. */
  readonly tipAt: number | undefined;
  readonly most: number;
  /** Bodies of about so many bytes at most; one segment always comes. */
  readonly mostBytes: number;
}

interface Pulled {
  readonly segments: Frame<PulledSegment>[];
  readonly state: State;
  readonly more: boolean;
}

const attempts = 3;

/** The segments that follow on a cursor, in order and without a gap. */
export async function pullSegments(store: Store, pull: Pull): Promise<Outcome<Pulled>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const pulled = await pullOnce(store, pull);
    // Between the two questions old segments went; the floor rose with them.
    if (pulled !== 'gap') return pulled;
  }
  throw new Error('A workspace has a gap in its history');
}

async function pullOnce(
  { db }: Store,
  { ws, after, tip, tipAt, most, mostBytes }: Pull,
): Promise<Outcome<Pulled> | 'gap'> {
  const workspace = await db.selectFrom('workspace').selectAll().where('ws', '=', ws).executeTakeFirst();
  if (!workspace) return fail({ error: 'no_workspace' });
  const { floor, snapshot, head } = workspace;
  if (after > head) return fail({ error: 'history_changed' });
  if (after < floor) return fail({ error: 'cursor_too_old', floor, snapshot });

  const places = await db
    .selectFrom('segment')
    .select(['seq', 'size', 'hash', 'at'])
    .where('ws', '=', ws)
    .where('seq', '>=', after)
    .where('seq', '<=', head)
    .orderBy('seq')
    .limit(most + 1)
    .execute();
  const here = places[0]?.seq === after ? places.shift() : undefined;
  if (here && (here.hash !== (tip ?? here.hash) || here.at !== (tipAt ?? here.at)))
    return fail({ error: 'history_changed' });
  let bytes = 0;
  const taken = places.slice(0, most).filter(({ size }, index) => (bytes += size) <= mostBytes || index === 0);
  const last = taken.at(-1)?.seq ?? after;
  if (last !== after + taken.length || (taken.length === 0 && head > after)) return 'gap';

  const rows = await db
    .selectFrom('segment')
    .selectAll()
    .where('ws', '=', ws)
    .where('seq', '>', after)
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute();
  if (rows.length !== taken.length) return 'gap';
  const segments = rows.map(({ ws: _ws, size: _size, body, ...meta }) => ({ meta, body }));
  return ok({ segments, state: stateOfRow(workspace), more: last < head });
}
