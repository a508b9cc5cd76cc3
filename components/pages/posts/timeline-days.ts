import { type PostLine, publishedMoment } from '../../../utils/db/queries/post-lines.ts';
import { addDays, dayKeyOf } from '../../calendar/stateless/days.ts';

export interface TimelineDay {
  readonly day: string;
  readonly own: readonly PostLine[];
  readonly others: readonly PostLine[];
}

export interface TimelineGap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

export type TimelinePart = ({ readonly type: 'day' } & TimelineDay) | ({ readonly type: 'gap' } & TimelineGap);

export interface Timeline {
  /** Newest first. A gap: days between two with posts on which nothing that is listed was published. */
  readonly parts: readonly TimelinePart[];
  /** Without a day of publishing. */
  readonly undated: number;
}

/** Posts by the day of publishing, own and others apart. */
export function timelineOf(lines: readonly PostLine[]): Timeline {
  const byDay = new Map<string, { own: PostLine[]; others: PostLine[] }>();
  let undated = 0;
  const moments = lines.flatMap((line) => {
    const at = publishedMoment(line);
    if (at === undefined) undated += 1;
    return at === undefined ? [] : [{ at, line }];
  });
  for (const { at, line } of moments.sort((a, b) => a.at - b.at)) {
    const day = dayKeyOf(at);
    const of = byDay.get(day) ?? { own: [], others: [] };
    byDay.set(day, of);
    (line.relation === 'own' ? of.own : of.others).push(line);
  }
  const days = [...byDay.keys()].sort().toReversed();
  const parts = days.flatMap((day, index): TimelinePart[] => {
    const after = days[index - 1];
    const found: TimelinePart = { type: 'day', day, ...(byDay.get(day) ?? { own: [], others: [] }) };
    const gap = after === undefined ? undefined : gapBetween(day, after);
    return gap ? [{ type: 'gap', ...gap }, found] : [found];
  });
  return { parts, undated };
}

function gapBetween(day: string, after: string): TimelineGap | undefined {
  const from = addDays(day, 1);
  const to = addDays(after, -1);
  if (from > to) return undefined;
  let days = 1;
  for (let at = from; at < to; at = addDays(at, 1)) days += 1;
  return { from, to, days };
}

/** Days of a stretch on which anything was read at all. */
export const readDays = (read: ReadonlySet<string>, { from, to }: TimelineGap): number => {
  let count = 0;
  for (let at = from; at <= to; at = addDays(at, 1)) if (read.has(at)) count += 1;
  return count;
};
