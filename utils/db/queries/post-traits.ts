import { daypartOf } from '../../metrics/best-time.ts';
import type { Traits } from '../../metrics/what-works.ts';
import type { PostRow } from '../schema.ts';

/** Up to so many characters a text is of that length. */
const lengths = [
  ['short', 140],
  ['medium', 500],
  ['long', 1300],
] as const;

/**
 * What may have to do with how a post does, as far as it was read; what was not is left out. `at`: when it was published,
 * ms; the day and its parts are those of the user's clock. `hookOf`: the kind of opening of a text.
 */
export function postTraits(
  { format, text, textComplete, links, hashtags }: PostRow,
  at: number,
  pillar: string | undefined,
  hookOf: (text: string) => string,
): Traits {
  const isWhole = textComplete !== false && text !== undefined;
  const date = new Date(at);
  return {
    ...(format ? { format } : {}),
    ...(isWhole ? { length: lengths.find(([, most]) => text.length <= most)?.[0] ?? 'longest' } : {}),
    ...(text ? { hook: hookOf(text) } : {}),
    ...(isWhole || links?.length ? { link: links?.length ? 'yes' : 'no' } : {}),
    ...(isWhole || hashtags?.length ? { hashtags: !hashtags?.length ? '0' : hashtags.length <= 3 ? '1-3' : '4+' } : {}),
    daypart: daypartOf(date.getHours()),
    weekday: String(date.getDay()),
    ...(pillar ? { pillar } : {}),
  };
}
