import { formatChange, formatFactor } from '../../../utils/lib/format.ts';
import type { PostMark } from '../../../utils/model/cards.ts';

export type Trend = 'up' | 'down' | 'same';

export interface Said {
  /** "×2.3", "+41"; empty where there is nothing to compare with. */
  readonly text: string;
  readonly trend: Trend;
  readonly tone: 'good' | 'bad' | 'grey';
}

/** What a mark says in short. Up or down only where the whole interval is on one side. */
export function saidBy({ says }: PostMark): Said {
  if (says.type === 'seen') return { text: '', trend: 'same', tone: 'grey' };
  if (says.type === 'multiple') {
    const trend = says.low > 1 ? 'up' : says.high < 1 ? 'down' : 'same';
    return { text: `×${formatFactor(says.factor)}`, trend, tone: toneByTrend[trend] };
  }
  const { from, to } = says.change;
  return { text: formatChange(says.change), trend: from > 0 ? 'up' : to < 0 ? 'down' : 'same', tone: 'grey' };
}

const toneByTrend = { up: 'good', down: 'bad', same: 'grey' } as const;
