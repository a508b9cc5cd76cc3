import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addDays, dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { useStable } from '../../hooks/use-stable.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { formatDay } from '../../ui/format.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { noPostFilter, type PostFacet, postFacets, type PostFilter, toggledPost } from './post-filter.ts';
import { facetChoices, facetText, type PostWords } from './post-words.ts';

export interface PostFilterBarProps {
  readonly filter: PostFilter;
  readonly words: PostWords;
  readonly now: number;
  readonly onFilter: (filter: PostFilter) => void;
  /** Right beside the button that adds a filter. */
  readonly beside?: ComponentChildren;
  /** Behind the chips: how many are shown. */
  readonly children?: ComponentChildren;
}

const spans: readonly number[] = [7, 28, 90];

/** What posts are filtered by, each a chip that is taken away with one press. */
export function PostFilterBar({ filter, words, now, onFilter, beside, children }: PostFilterBarProps) {
  const [isChoosing, choose] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  useShortcut(
    'f',
    useStable(() => box.current?.querySelector('button')?.click()),
  );
  const chips = postFacets.flatMap((facet) => (filter.wanted[facet] ?? []).map((value) => ({ facet, value })));
  const dates = daysText(filter, now);
  const today = dayKeyOf(now);
  const ofDates: MenuItem = {
    id: 'dates',
    text: i18n.t('postList.filter.dates'),
    items: [
      ...spans.map((days) => {
        const from = addDays(today, 1 - days);
        return {
          id: `last ${days}`,
          text: i18n.t('postList.filter.lastDays', [String(days)]),
          checked: filter.from === from && filter.to === undefined,
          onPick: () => onFilter(withDays(filter, from, undefined)),
        };
      }),
      { id: 'choose', text: i18n.t('postList.filter.choose'), startsGroup: true, onPick: () => choose(true) },
    ],
  };
  return (
    <>
      <span ref={box} class="filtermenu">
        <Menu
          label={i18n.t('postList.filter.add')}
          trigger={{ icon: 'filter', children: i18n.t('postList.filter.add'), hint: 'F' }}
          items={[ofDates, ...offeredBy(words).map((facet) => facetItem(facet, filter, words, onFilter))]}
        />
      </span>
      {beside}
      {dates && (
        <FilterChip
          text={i18n.t('peopleFilter.chip', [i18n.t('postList.filter.dates'), dates])}
          onRemove={() => onFilter(withDays(filter, undefined, undefined))}
        />
      )}
      {chips.map(({ facet, value }) => {
        const choice = facetChoices(facet, words).find((each) => each.value === value);
        return (
          <FilterChip
            key={`${facet} ${value}`}
            text={i18n.t('peopleFilter.chip', [facetText(facet), choice?.text ?? value])}
            isGone={!choice}
            onRemove={() => onFilter(toggledPost(filter, facet, value))}
          />
        );
      })}
      {chips.length + (dates ? 1 : 0) > 1 && (
        <Button
          kind="ghost"
          size="small"
          onPress={() => onFilter({ ...noPostFilter, scope: filter.scope, search: filter.search })}
        >
          {i18n.t('postList.filter.clear')}
        </Button>
      )}
      {children}
      {isChoosing && (
        <DaysDialog
          filter={filter}
          onClose={() => choose(false)}
          onDays={(from, to) => {
            choose(false);
            onFilter(withDays(filter, from, to));
          }}
        />
      )}
    </>
  );
}

/** What no post of the scope has cannot be asked for. */
const offeredBy = ({ authors, pillars, hashtags, tags }: PostWords): readonly PostFacet[] =>
  postFacets.filter(
    (facet) => ({ author: authors, pillar: pillars, hashtag: hashtags, tag: tags })[facet as string]?.length !== 0,
  );

const facetItem = (
  facet: PostFacet,
  filter: PostFilter,
  words: PostWords,
  onFilter: (filter: PostFilter) => void,
): MenuItem => ({
  id: facet,
  text: facetText(facet),
  items: facetChoices(facet, words).map(({ value, text }) => ({
    id: `${facet} ${value}`,
    text,
    checked: filter.wanted[facet]?.includes(value) ?? false,
    isOneOfMany: true,
    onPick: () => onFilter(toggledPost(filter, facet, value)),
  })),
});

function withDays(filter: PostFilter, from: string | undefined, to: string | undefined): PostFilter {
  const { from: _from, to: _to, ...others } = filter;
  return { ...others, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** "1 Nov – 17 Nov" */
export function daysText({ from, to }: Pick<PostFilter, 'from' | 'to'>, now: number): string | undefined {
  const [first, last] = [from, to].map((day) => day && formatDay(startOfDay(day), now));
  if (first && last) return i18n.t('postList.filter.between', [first, last]);
  if (first) return i18n.t('postList.filter.since', [first]);
  return last && i18n.t('postList.filter.until', [last]);
}

interface DaysDialogProps {
  readonly filter: PostFilter;
  readonly onClose: () => void;
  readonly onDays: (from: string | undefined, to: string | undefined) => void;
}

function DaysDialog({ filter, onClose, onDays }: DaysDialogProps) {
  const [from, setFrom] = useState(filter.from ?? '');
  const [to, setTo] = useState(filter.to ?? '');
  const isWrong = from !== '' && to !== '' && from > to;
  return (
    <Dialog title={i18n.t('postList.filter.dates')} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) onDays(from || undefined, to || undefined);
        }}
      >
        <div class="pair">
          <Field label={i18n.t('postList.filter.from')} type="date" value={from} onValue={setFrom} />
          <Field
            label={i18n.t('postList.filter.to')}
            type="date"
            value={to}
            onValue={setTo}
            problem={isWrong ? i18n.t('postList.filter.wrongOrder') : undefined}
          />
        </div>
        <div class="row dialogfoot">
          <span class="end" />
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {i18n.t('postList.filter.use')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
