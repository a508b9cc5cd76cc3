import type { InteractionKind } from '../model/dealings.ts';
import type { ScoreRule } from '../model/desk-rules.ts';
import type { TouchKind } from '../model/touches.ts';

const dayMs = 86_400_000;

export type ScoredKind = TouchKind | InteractionKind;

/** In the order in which they are shown. */
export const scoredKinds: readonly ScoredKind[] = [
  'reaction',
  'comment',
  'reply',
  'mention',
  'share',
  'call',
  'meeting',
  'mail',
  'message',
  'other',
];

export type Scoring = Pick<ScoreRule, 'weights' | 'halfLifeDays'>;

/** What counts how much where the user says nothing else. */
export const usualScoring = {
  weights: {
    reaction: 1,
    comment: 2,
    reply: 2,
    mention: 3,
    share: 3,
    call: 3,
    meeting: 4,
    mail: 2,
    message: 2,
    other: 1,
  } satisfies Readonly<Record<ScoredKind, number>>,
  halfLifeDays: 30,
} as const satisfies Scoring;

export const weightOf = ({ weights }: Scoring, kind: ScoredKind): number => weights[kind] ?? usualScoring.weights[kind];

/** One touch, seen or typed. both: neither came first, as in a meeting. */
export interface ScoredTouch {
  readonly kind: ScoredKind;
  readonly direction: 'in' | 'out' | 'both';
  /** ms */
  readonly at: number;
}

export interface ScorePart {
  readonly kind: ScoredKind;
  readonly count: number;
  readonly weight: number;
  /** To a tenth. */
  readonly contribution: number;
}

export interface Score {
  /** The sum of what the parts contribute, each to a tenth, so that what is shown adds up. */
  readonly total: number;
  readonly parts: readonly ScorePart[];
}

/**
 * How much came from somebody lately: the sum of weight · 2^(−age ÷ half-life) over what they did and what both did. What
 * only we did says nothing of them, and does not count; nor does what lies ahead.
 */
export function scoreOf(touches: readonly ScoredTouch[], scoring: Scoring, now: number): Score {
  const halfLifeMs = scoring.halfLifeDays * dayMs;
  const counted = touches.filter(({ direction, at }) => direction !== 'out' && at <= now);
  const parts = scoredKinds.flatMap((kind): ScorePart[] => {
    const own = counted.filter((touch) => touch.kind === kind);
    if (own.length === 0) return [];
    const weight = weightOf(scoring, kind);
    const sum = own.reduce((total, { at }) => total + weight * 2 ** (-(now - at) / halfLifeMs), 0);
    return [{ kind, count: own.length, weight, contribution: tenths(sum) / 10 }];
  });
  // Whole tenths are added, which no binary fraction blurs.
  return { total: parts.reduce((sum, { contribution }) => sum + tenths(contribution), 0) / 10, parts };
}

/** The total of `scoreOf` alone, in one pass: for lists of many people. */
export function totalOf(touches: readonly ScoredTouch[], scoring: Scoring, now: number): number {
  const halfLifeMs = scoring.halfLifeDays * dayMs;
  const sums: Partial<Record<ScoredKind, number>> = {};
  for (const { kind, direction, at } of touches)
    if (direction !== 'out' && at <= now)
      sums[kind] = (sums[kind] ?? 0) + weightOf(scoring, kind) * 2 ** (-(now - at) / halfLifeMs);
  return scoredKinds.reduce((total, kind) => total + tenths(sums[kind] ?? 0), 0) / 10;
}

const tenths = (value: number): number => Math.round(value * 10);
