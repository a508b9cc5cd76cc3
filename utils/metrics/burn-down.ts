import type { Count } from '../lib/count.ts';
import type { Spending } from '../model/campaign-parts.ts';
import { roundMoney } from './money.ts';
import type { SpentInDays } from './spent.ts';

export interface BurnPart {
  readonly id: string;
  /** First and last day; one day where it was typed. */
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  /** Absent: from a file. */
  readonly typed?: Spending;
  readonly source?: SpentInDays['source'];
  /** A file tells of that day: it may be in there already, and is not counted twice. */
  readonly isInFile: boolean;
  /** What is left of the budget when it is spent; absent where it does not count. */
  readonly left?: Range;
}

/** Money. What a file says of several days lies somewhere in them: until the last of them it is an interval. */
export type Range = Pick<Count, 'from' | 'to'>;

/** What is left at the end of a day. */
export interface BurnStep {
  readonly day: string;
  readonly left: Range;
}

export interface BurnDown {
  /** In the order of their days. */
  readonly parts: readonly BurnPart[];
  /** The days after which it is another amount, with the first and the last day that are drawn. */
  readonly steps: readonly BurnStep[];
  /** Until today. */
  readonly spent: Range;
  readonly left: Range;
  /** Of the days of the campaign the share that is over, today with it, 0–1. Absent where its days are not known. */
  readonly time?: number;
  /** What would be spent by now at an even pace. */
  readonly even?: number;
}

export interface BurnInput {
  readonly budget: number;
  readonly typed: readonly Spending[];
  readonly files: readonly SpentInDays[];
  readonly startsOn: string | undefined;
  readonly endsOn: string | undefined;
  readonly today: string;
}

const dayMs = 86_400_000;
/** Days are without a time zone here: 24 h each. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00Z`) / dayMs);

/**
 * How a budget goes down: what was typed on its day, what files say somewhere in the days of their rows. Nothing is spread
 * over days that nobody told.
 */
export function burnDown({ budget, typed, files, startsOn, endsOn, today }: BurnInput): BurnDown {
  const isInFile = ({ isAds, day }: Spending): boolean =>
    isAds === true && files.some(({ from, to }) => from <= day && day <= to);
  const parts: readonly BurnPart[] = [
    ...files.map(({ importId, ...each }, index) => ({ ...each, id: `${importId} ${index}`, isInFile: false })),
    ...typed.map((each) => ({
      id: each.id,
      from: each.day,
      to: each.day,
      amount: each.amount,
      typed: each,
      isInFile: isInFile(each),
    })),
  ].sort((a, b) => a.to.localeCompare(b.to) || a.from.localeCompare(b.from));
  const counted = parts.filter((each) => !each.isInFile);
  const spentBy = (day: string): Range => ({
    from: sum(counted.filter(({ to }) => to <= day)),
    to: sum(counted.filter(({ from }) => from <= day)),
  });
  const leftAfter = (day: string): Range => {
    const spent = spentBy(day);
    return { from: roundMoney(budget - spent.to), to: roundMoney(budget - spent.from) };
  };
  const ends = counted.flatMap(({ from, to }) => [from, to]);
  const days = [...new Set([...(startsOn ? [startsOn] : []), ...ends, ...(endsOn ? [endsOn] : []), today])].sort();
  const last = [...ends, today].sort().at(-1) ?? today;
  const time = startsOn && endsOn ? timeGone(startsOn, endsOn, today) : undefined;
  return {
    parts: parts.map((each) => (each.isInFile ? each : { ...each, left: leftAfter(each.to) })),
    steps: days.filter((day) => day <= last).map((day) => ({ day, left: leftAfter(day) })),
    spent: spentBy(today),
    left: leftAfter(today),
    ...(time === undefined ? {} : { time, even: roundMoney(budget * time) }),
  };
}

const sum = (parts: readonly BurnPart[]): number => roundMoney(parts.reduce((all, { amount }) => all + amount, 0));

function timeGone(startsOn: string, endsOn: string, today: string): number {
  const [from, to, now] = [dayNumber(startsOn), dayNumber(endsOn) + 1, dayNumber(today) + 1];
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}
