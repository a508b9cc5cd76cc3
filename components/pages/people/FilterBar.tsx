import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { facetName, facetOptions, type FacetWords, valueName } from './facet-words.ts';
import { type Facet, facets, noFilter, type PeopleFilter, toggled } from './people-filter.ts';

export interface FilterBarProps {
  readonly filter: PeopleFilter;
  readonly words: FacetWords;
  readonly onFilter: (filter: PeopleFilter) => void;
  /** Right beside the button that adds a filter. */
  readonly beside?: ComponentChildren;
  /** At the end: how many are shown. */
  readonly children?: ComponentChildren;
}

/** What people are filtered by, each a chip that is taken away with one press. */
export function FilterBar({ filter, words, onFilter, beside, children }: FilterBarProps) {
  const chips = facets.flatMap((facet) => (filter.wanted[facet] ?? []).map((value) => ({ facet, value })));
  return (
    <div class="row wrap filters">
      <Menu
        label={i18n.t('peopleFilter.add')}
        trigger={{ icon: 'filter', children: i18n.t('peopleFilter.add') }}
        items={offeredBy(words).map((facet) => ({
          id: facet,
          text: facetName(facet),
          items: facetOptions(facet, words).map(({ value, text }) => ({
            id: `${facet} ${value}`,
            text,
            checked: filter.wanted[facet]?.includes(value) ?? false,
            isOneOfMany: true,
            onPick: () => onFilter(toggled(filter, facet, value)),
          })),
        }))}
      />
      {beside}
      {chips.map(({ facet, value }) => (
        <Chip
          key={`${facet} ${value}`}
          facet={facet}
          name={valueName(facet, value, words)}
          value={value}
          onRemove={() => onFilter(toggled(filter, facet, value))}
        />
      ))}
      {chips.length > 1 && (
        <Button kind="ghost" size="small" onPress={() => onFilter({ ...noFilter, search: filter.search })}>
          {i18n.t('peopleFilter.clear')}
        </Button>
      )}
      {children}
    </div>
  );
}

/** What a workspace has none of cannot be asked for. */
const offeredBy = ({ lists, personas, tags }: FacetWords): readonly Facet[] =>
  facets.filter((facet) => ({ list: lists, persona: personas, tag: tags })[facet as string]?.length !== 0);

interface ChipProps {
  readonly facet: Facet;
  readonly value: string;
  readonly name: string | undefined;
  readonly onRemove: () => void;
}

function Chip({ facet, value, name, onRemove }: ChipProps) {
  // Tags are their own name; of the others only an id is left.
  const said = name ?? (facet === 'tag' ? i18n.t('peopleFilter.goneTag', [value]) : i18n.t('peopleFilter.gone'));
  return (
    <FilterChip
      text={i18n.t('peopleFilter.chip', [facetName(facet), said])}
      isGone={name === undefined}
      onRemove={onRemove}
    />
  );
}
