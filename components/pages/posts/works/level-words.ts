import { i18n } from '#i18n';
import type { Factor } from '../../../../utils/metrics/what-works.ts';
import { PostFormat } from '../../../../utils/model/sighting.ts';
import type { Pillar } from '../../../../utils/model/records.ts';
import { pillarName, pillars } from '../../calendar/entry-words.ts';
import { formatText } from '../post-words.ts';

export type PillarNames = Partial<Record<Pillar, string>>;

export const factorText = (factor: Factor): string => i18n.t(`works.factor.${factor}`);

const lengths = ['short', 'medium', 'long', 'longest'] as const;
const parts = ['night', 'morning', 'afternoon', 'evening'] as const;
const openings = ['greeting', 'question', 'number', 'statement'] as const;

/** What a level of a factor is called; its own word where there is no other, such as the name of a pillar. */
export function levelText(factor: Factor, level: string, names: PillarNames | undefined): string {
  switch (factor) {
    case 'format': {
      const format = PostFormat.options.find((each) => each === level);
      return format ? formatText(format) : level;
    }
    case 'length': {
      const length = lengths.find((each) => each === level);
      return length ? i18n.t(`works.length.${length}`) : level;
    }
    case 'hook': {
      const opening = openings.find((each) => each === level);
      return opening ? i18n.t(`works.opening.${opening}`) : level;
    }
    case 'link':
      return level === 'yes' ? i18n.t('works.withLink') : i18n.t('works.withoutLink');
    case 'hashtags':
      return level === '0' ? i18n.t('works.noHashtag') : i18n.t('works.hashtags', [level.replace('-', ' – ')]);
    case 'daypart': {
      const part = parts.find((each) => each === level);
      return part ? i18n.t(`postList.daypart.${part}`) : level;
    }
    case 'weekday':
      return weekdayText(Number(level));
    case 'pillar': {
      const pillar = pillars.find((each) => each === level);
      return pillar ? pillarName(pillar, names) : level;
    }
  }
}

const weekdays = new Intl.DateTimeFormat(undefined, { weekday: 'long' });
/** 0 is Sunday. The first of November 2026 is one. */
const weekdayText = (day: number): string => weekdays.format(new Date(2026, 10, 1 + day, 12));
