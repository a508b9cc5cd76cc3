import { type ScoredKind, type ScoredTouch, totalOf } from '../../metrics/touch-score.ts';
import type { Profile } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { scoringOf } from './scoring.ts';
import { touchesIn } from './standings.ts';

const dayMs = 86_400_000;

/** Somebody who turned to us: a person who is kept, or an account that nobody kept. */
export interface Engaged {
  /** Of the person or, where there is none, of the account. */
  readonly id: string;
  readonly name: string;
  readonly isKept: boolean;
  readonly accounts: readonly Pick<Profile, 'key' | 'network' | 'handle' | 'isOrganisation'>[];
  /** What came from them in the time looked at, by kind. */
  readonly counts: readonly { readonly kind: ScoredKind; readonly count: number }[];
  readonly lastAt: number;
  readonly score: number;
}

export interface Radar {
  /** Turned to us at least `least` times, and were never answered as far as was seen or typed; highest score first. */
  readonly unanswered: readonly Engaged[];
  /** Shared or mentioned us and heard nothing since; newest first. */
  readonly toThank: readonly Engaged[];
}

export const usualRadar = { days: 30, least: 3 } as const;

/** A word of ours is an answer; a reaction or passing on is none. */
const answers: ReadonlySet<ScoredKind> = new Set(['comment', 'reply', 'mention', 'call', 'meeting', 'mail', 'message']);
const isAnswer = ({ kind, direction }: ScoredTouch): boolean => direction !== 'in' && answers.has(kind);
const deservesThanks = ({ kind, direction }: ScoredTouch): boolean =>
  direction === 'in' && (kind === 'share' || kind === 'mention');

/** Who turned to us lately and waits, as far as was seen. Own accounts, competitors and who was taken away are not asked for. */
export async function relationRadar(
  db: WorkspaceDb,
  now: number,
  { days, least }: { readonly days: number; readonly least: number } = usualRadar,
): Promise<Radar> {
  const since = now - days * dayMs;
  const recent = (await db.standings.toArray()).filter(({ lastIn }) => (lastIn ?? 0) >= since);
  if (recent.length === 0) return { unanswered: [], toThank: [] };
  const [scoring, sides] = await Promise.all([
    scoringOf(db),
    sidesOf(
      db,
      recent.map(({ profileKey }) => profileKey),
    ),
  ]);
  const engaged = sides.map(({ side, touches }) => {
    const lately = touches.filter(({ direction, at }) => direction === 'in' && at >= since && at <= now);
    const kinds = [...new Set(lately.map(({ kind }) => kind))];
    return {
      touches,
      lately,
      line: {
        ...side,
        counts: kinds.map((kind) => ({ kind, count: lately.filter((touch) => touch.kind === kind).length })),
        lastAt: Math.max(...lately.map(({ at }) => at)),
        score: totalOf(touches, scoring, now),
      } satisfies Engaged,
    };
  });
  const waiting = engaged.filter(({ lately, touches }) => lately.length >= least && !touches.some(isAnswer));
  const thankless = engaged.filter(({ lately, touches }) => {
    const last = Math.max(...lately.filter(deservesThanks).map(({ at }) => at), -Infinity);
    return last > -Infinity && !touches.some((touch) => isAnswer(touch) && touch.at > last);
  });
  return {
    unanswered: waiting.map(({ line }) => line).sort((a, b) => b.score - a.score),
    toThank: thankless.map(({ line }) => line).sort((a, b) => b.lastAt - a.lastAt),
  };
}

interface Side {
  readonly side: Pick<Engaged, 'id' | 'name' | 'isKept' | 'accounts'>;
  readonly touches: readonly ScoredTouch[];
}

/** The people and strangers behind accounts, each with all that was between us on any account of theirs. */
async function sidesOf(db: WorkspaceDb, keys: readonly string[]): Promise<Side[]> {
  const named = (await db.profiles.bulkGet([...keys])).flatMap((row) => row ?? []);
  const personIds = [...new Set(named.flatMap(({ personId }) => personId ?? []))];
  const [people, accounts, typed] = await Promise.all([
    personIds.length > 0 ? db.people.bulkGet(personIds) : [],
    db.profiles.where('personId').anyOf(personIds).toArray(),
    db.interactions.filter(({ deletedAt }) => deletedAt === undefined).toArray(),
  ]);
  const rows = new Map([...named, ...accounts].map((row) => [row.key, row]));
  const standings = await db.standings.bulkGet([...rows.keys()]);
  const touchesBy = new Map(standings.flatMap((row) => (row ? [[row.profileKey, touchesIn(row)]] : [])));
  const accountsOf = Map.groupBy(accounts, ({ personId }) => personId);
  const typedWith = Map.groupBy(typed, ({ personId }) => personId);
  const isAsked = ({ relation }: Profile): boolean => relation !== 'own' && relation !== 'competitor';
  const sideOf = (id: string, name: string, isKept: boolean, own: readonly Profile[]): Side => ({
    side: {
      id,
      name,
      isKept,
      accounts: own.map(({ key, network, handle, isOrganisation = false }) => ({
        key,
        network,
        handle,
        isOrganisation,
      })),
    },
    touches: [...own.flatMap(({ key }) => touchesBy.get(key) ?? []), ...((isKept && typedWith.get(id)) || [])],
  });
  const kept = people.flatMap((person) => {
    if (!person || person.deletedAt !== undefined) return [];
    const own = accountsOf.get(person.id) ?? [];
    return own.every(isAsked) ? [sideOf(person.id, person.name, true, own)] : [];
  });
  const strangers = named
    .filter((row) => row.personId === undefined && isAsked(row))
    .map((row) => sideOf(row.key, row.name ?? row.handle, false, [row]));
  return [...kept, ...strangers];
}
