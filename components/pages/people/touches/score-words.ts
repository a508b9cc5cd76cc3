import { type ScoredKind, scoredKinds, type Scoring, weightOf } from '../../../../utils/metrics/touch-score.ts';

const tenth = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "10.8": always with a tenth, so that the parts can be added by eye. */
export const formatScore = (value: number): string => tenth.format(value);

/** What stands in the fields of the rule. */
export interface RuleForm {
  readonly weights: Readonly<Record<ScoredKind, string>>;
  readonly halfLife: string;
}

export const formOfScoring = (scoring: Scoring): RuleForm => ({
  weights: Object.fromEntries(scoredKinds.map((kind) => [kind, String(weightOf(scoring, kind))])) as Record<
    ScoredKind,
    string
  >,
  halfLife: String(scoring.halfLifeDays),
});

/** Undefined where a field holds no number that a rule may have. */
export function scoringOfForm({ weights, halfLife }: RuleForm): Scoring | undefined {
  const read = (text: string): number => (text.trim() === '' ? NaN : Number(text.replace(',', '.')));
  const numbers = Object.fromEntries(scoredKinds.map((kind) => [kind, read(weights[kind])]));
  const halfLifeDays = read(halfLife);
  const isSound = Object.values(numbers).every((weight) => weight >= 0 && weight <= 1000);
  return isSound && halfLifeDays > 0 && halfLifeDays <= 3650 ? { weights: numbers, halfLifeDays } : undefined;
}
