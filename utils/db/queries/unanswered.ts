import { type ScoredKind, type ScoredTouch, type Scoring, totalOf } from '../../metrics/touch-score.ts';
import type { Profile } from '../../model/records.ts';
import type { StandingRow, WorkspaceDb } from '../schema.ts';
import type { PersonLine } from './people-list.ts';
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
  /** Turned to us at least `least` times with more than a reaction, and were never answered as far as was seen or typed; highest score first. */
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

/** What a book of standings holds. */
export interface KnownTouches {
  /** By the key of the account. */
  readonly seen: ReadonlyMap<string, StandingRow>;
  readonly scoring: Scoring;
  /** All with somebody who is kept, on any account of theirs, seen and typed. */
  touchesOf(line: PersonLine): readonly ScoredTouch[];
}

/** Accounts of nobody who is kept that turned to us lately. */
export async function strangersSeen(
  db: WorkspaceDb,
  lines: readonly PersonLine[],
  { seen }: Pick<KnownTouches, 'seen'>,
  now: number,
  days: number = usualRadar.days,
): Promise<readonly Profile[]> {
  const kept = new Set(lines.flatMap(({ accounts }) => accounts.map(({ key }) => key)));
  const isLate = isSince(now - days * dayMs);
  const keys = [...seen.values()].filter((row) => isLate(row) && !kept.has(row.profileKey));
  if (keys.length === 0) return [];
  const rows = await db.profiles.bulkGet(keys.map(({ profileKey }) => profileKey));
  // Those of somebody who was taken away are not asked for.
  return rows.flatMap((row) => (row && row.personId === undefined ? [row] : []));
}

export interface RadarRows {
  /** All that are kept. */
  readonly lines: readonly PersonLine[];
  readonly known: KnownTouches;
  /** As `strangersSeen` gives them. */
  readonly strangers: readonly Profile[];
}

/**
 * Who turned to us lately and waits, as far as was seen. Own accounts and competitors are not asked for. `breathe` lets
 * the page draw, see `paced`.
 */
export async function relationRadar(
  { lines, known, strangers }: RadarRows,
  now: number,
  breathe: () => Promise<void> | undefined,
  { days, least }: { readonly days: number; readonly least: number } = usualRadar,
): Promise<Radar> {
  const since = now - days * dayMs;
  const isLate = isSince(since);
  const unanswered: Engaged[] = [];
  const toThank: Engaged[] = [];
  const take = (side: Side, touches: readonly ScoredTouch[]): void => {
    const lately = touches.filter(({ direction, at }) => direction === 'in' && at >= since && at <= now);
    const answeredAt = touches.reduce((last, touch) => (isAnswer(touch) ? Math.max(last, touch.at) : last), -Infinity);
    const thanksAt = lately.reduce(
      (last, touch) => (deservesThanks(touch) ? Math.max(last, touch.at) : last),
      -Infinity,
    );
    const asking = lately.filter(({ kind }) => kind !== 'reaction').length;
    const waits = asking >= least && answeredAt === -Infinity;
    const isThankless = thanksAt > answeredAt;
    if (!waits && !isThankless) return;
    const kinds = [...new Set(lately.map(({ kind }) => kind))];
    const line: Engaged = {
      ...side,
      counts: kinds.map((kind) => ({ kind, count: lately.filter((touch) => touch.kind === kind).length })),
      lastAt: Math.max(...lately.map(({ at }) => at)),
      score: totalOf(touches, known.scoring, now),
    };
    if (waits) unanswered.push(line);
    if (isThankless) toThank.push(line);
  };
  for (const line of lines) {
    const { person, accounts } = line;
    if (accounts.every(isAsked) && accounts.some(({ key }) => isLate(known.seen.get(key))))
      take({ id: person.id, name: person.name, isKept: true, accounts }, known.touchesOf(line));
    const rest = breathe();
    if (rest) await rest;
  }
  for (const account of strangers) {
    const { key, name, network, handle, isOrganisation = false } = account;
    const row = known.seen.get(key);
    const side = { id: key, name: name ?? handle, isKept: false, accounts: [{ key, network, handle, isOrganisation }] };
    if (row && isAsked(account)) take(side, touchesIn(row));
    const rest = breathe();
    if (rest) await rest;
  }
  return {
    unanswered: unanswered.sort((a, b) => b.score - a.score),
    toThank: toThank.sort((a, b) => b.lastAt - a.lastAt),
  };
}

type Side = Pick<Engaged, 'id' | 'name' | 'isKept' | 'accounts'>;

const isAsked = ({ relation }: Pick<Profile, 'relation'>): boolean => relation !== 'own' && relation !== 'competitor';

const isSince =
  (since: number) =>
  (row: StandingRow | undefined): boolean =>
    (row?.lastIn ?? 0) >= since;
