import { i18n } from '#i18n';
import { formatDay } from '../../utils/lib/format.ts';
import type { ProfileChange } from '../../utils/model/rival.ts';

interface ChangeLogProps {
  readonly changes: readonly ProfileChange[];
  readonly now: number;
}

const longestShown = 240;
/** Of a post its first words do: they tell which it is. */
const longestOfPost = 90;

/** Changes of a profile with the days between which each was made. For cards and pages alike: no hooks, no handlers. */
export const ChangeLog = ({ changes, now }: ChangeLogProps) => (
  <ul class="changes">
    {changes.map((change) => (
      <li key={`${change.network}${change.field}${change.between.to}`} class="dated">
        <span class="small grey">{daysOf(change, now)}</span>
        <div>
          <ChangeText change={change} />
          {change.isOtherReader && <p class="small grey">{i18n.t('rival.otherReader')}</p>}
        </div>
      </li>
    ))}
  </ul>
);

/** One day where both sightings are of the same day: more is not known. */
export function daysOf({ between }: ProfileChange, now: number): string {
  const [from, to] = [formatDay(between.from, now), formatDay(between.to, now)];
  return from === to ? to : i18n.t('rival.between', [from, to]);
}

/** What a field said and what it says now. */
export function ChangeText({ change: { field, before, after } }: { readonly change: ProfileChange }) {
  const name = <span class="grey">{i18n.t(`rival.field.${field}`)}</span>;
  if (field === 'verified') {
    return (
      <p>
        {name} {i18n.t(after[0] === 'true' ? 'rival.verifiedNow' : 'rival.verifiedGone')}
      </p>
    );
  }
  const said = field === 'pinned' ? shownOfPost : (values: readonly string[]) => shownOf(values);
  return (
    <p>
      {name} <bdi>{said(before)}</bdi> {i18n.t('rival.became')}{' '}
      <mark>
        <bdi>{said(after)}</bdi>
      </mark>
    </p>
  );
}

const shownOf = (values: readonly string[], longest = longestShown): string => {
  const text = values.map((value) => value.replace(/^https?:\/\/(www\.)?/, '')).join(', ');
  return i18n.t('rival.quoted', [text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text]);
};

/** A post without words of its own is still a post, and so is one whose words could not be read. */
function shownOfPost(values: readonly string[]): string {
  if (values[0]) return shownOf(values, longestOfPost);
  return i18n.t(values[0] === '' ? 'rival.wordless' : 'rival.unreadable');
}
