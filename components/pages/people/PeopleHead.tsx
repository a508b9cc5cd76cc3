import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { PageHead } from '../PageHead.tsx';
import { PeopleFiles } from './files/PeopleFiles.tsx';
import { peopleViews } from './people-views.ts';

export interface PeopleHeadProps {
  readonly view: string;
  /** Who is shown; undefined until they are read. */
  readonly lines: readonly PersonLine[] | undefined;
  readonly now: number;
  readonly search: string;
  /** A sheet beside the page has the main action. */
  readonly isQuiet: boolean;
  readonly onView: (view: string) => void;
  readonly onSearch: (text: string) => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
}

const nobody: readonly PersonLine[] = [];

/** The top of the page: its tabs, the search, files in and out, and the way to add somebody. */
export function PeopleHead({ view, lines = nobody, now, search, isQuiet, ...on }: PeopleHeadProps) {
  const tab = peopleViews.find(({ id }) => id === view);
  // Everybody is looked at for these: not with each drawing.
  const counts = useMemo(
    () => new Map(peopleViews.flatMap(({ id, count }) => (count ? [[id, count(lines, now)] as const] : []))),
    [lines, now],
  );
  const countOf = (id: string): number | undefined => (lines === nobody ? undefined : counts.get(id));
  return (
    <PageHead
      title={i18n.t('people.name')}
      beside={
        <Segmented
          label={i18n.t('peopleView.name')}
          value={view}
          options={peopleViews.map(({ id, name }) => {
            const count = countOf(id);
            return { value: id, text: count === undefined ? name() : `${name()} ${formatNumber(count)}` };
          })}
          onValue={on.onView}
        />
      }
    >
      {!tab?.hasNoSearch && (
        <Field
          label={i18n.t('people.search')}
          labelHidden
          type="search"
          icon="search"
          hint="/"
          isSearch
          placeholder={i18n.t('people.searchShort')}
          value={search}
          onValue={on.onSearch}
        />
      )}
      <PeopleFiles lines={lines} onImport={on.onImport} />
      <Button kind={isQuiet ? 'default' : 'primary'} icon="plus" onPress={on.onAdd}>
        {i18n.t('people.add')}
      </Button>
    </PageHead>
  );
}
