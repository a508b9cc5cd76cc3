import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { personas } from '../../../utils/db/queries/personas.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { usePeople } from '../../hooks/use-people.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { formatNumber } from '../../ui/format.ts';
import { Skeleton } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import type { PageProps } from '../page.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { BulkBar } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ImportDialog } from './files/ImportDialog.tsx';
import { NoPeople } from './NoPeople.tsx';
import { PeopleHead } from './PeopleHead.tsx';
import { SavedViews } from '../SavedViews.tsx';
import { isShownBy, openedView, queryOfShown, savedQuery, usualShown } from './people-address.ts';
import { isFiltered, noFilter, toggled } from './people-filter.ts';
import { routeOf } from './people-route.ts';
import { usualSort } from './people-sort.ts';
import { peopleViews, usualView } from './people-views.ts';
import { PersonSheet } from './PersonSheet.tsx';
import { KeepingPanel } from './rights/KeepingPanel.tsx';
import { useBulk } from './use-bulk.ts';
import { useFacetWords } from './use-facet-words.ts';
import { usePersonaPeople } from './use-persona-people.ts';
import { useSelection } from './use-selection.ts';
import { useShown } from './use-shown.ts';
import { isStillRead, useShownPeople } from './use-shown-people.ts';
import { useStandings } from './use-standings.ts';

const nobody: readonly PersonLine[] = [];

export function PeoplePage({ path }: PageProps) {
  const { db } = useDesk();
  const now = useNow();
  const [isAdding, add] = useState(false);
  const [isImporting, importing] = useState(false);
  const bulk = useBulk();
  const isHeld = isImporting || bulk.progress !== undefined;
  const live = usePeople(db, isHeld);
  const all = live.value ?? nobody;
  const route = routeOf(path);
  const { view, openId } = route;
  const { shown, go, search } = useShown(route);
  const allPersonas = useLive(() => personas(db), [db]).value;
  const known = {
    standings: useStandings(now, isHeld),
    personas: usePersonaPeople(allPersonas, all, shown.filter.wanted.persona !== undefined),
  };
  const words = useFacetWords(all, allPersonas);
  // Only the list has columns to sort by; the other tabs have an order of their own, and equals by name.
  const asked = useMemo(() => (view === usualView ? shown : { ...shown, sort: usualSort }), [view, shown]);
  const lines = useShownPeople(all, asked, words, known, now);
  const selection = useSelection(useMemo(() => lines.map(({ person }) => person.id), [lines]));
  const tab = peopleViews.find(({ id }) => id === view);
  // Beside somebody's sheet it goes to the line for a note there.
  useShortcut('n', openId ? undefined : () => add(true));
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PeopleHead
          view={view}
          lines={live.value && lines}
          now={now}
          search={shown.filter.search}
          isQuiet={openId !== undefined}
          onView={(next) => go({ view: next })}
          onSearch={search}
          onAdd={() => add(true)}
          onImport={() => importing(true)}
        />
        <main class="body">
          {all.length > 0 && !tab?.isOfAll && (
            <FilterBar
              filter={shown.filter}
              words={words}
              onFilter={(filter) => go({}, { ...shown, filter })}
              beside={
                <SavedViews
                  page="people"
                  query={savedQuery(view, shown)}
                  savedId={shown.savedId}
                  isUsual={view === usualView && !isFiltered(shown.filter)}
                  isShownBy={(saved) => isShownBy(saved, view, shown)}
                  onOpen={(saved) => {
                    const opened = openedView(saved);
                    go({ view: opened.view || usualView }, opened.shown);
                  }}
                  onSaved={(savedId) => go({}, { ...shown, savedId })}
                />
              }
            >
              <span class="small grey" role="status">
                {i18n.t('people.shown', [formatNumber(lines.length), formatNumber(all.length)])}
              </span>
            </FilterBar>
          )}
          {((view === usualView && selection.ids.size > 0) || bulk.progress) && (
            <BulkBar bulk={bulk} lines={lines} selection={selection} words={words} />
          )}
          <div class="panel">
            <Ask live={live} lines={6}>
              {() =>
                isStillRead(asked, known) ? (
                  <Skeleton lines={6} />
                ) : tab && (tab.isOfAll || lines.length > 0) ? (
                  <tab.View
                    lines={tab.isOfAll ? all : lines}
                    now={now}
                    openId={openId}
                    onOpen={(id) => go({ openId: id })}
                    question={queryOfShown(shown).toString()}
                    search={shown.filter.search}
                    sort={shown.sort}
                    onSort={(sort) => go({}, { ...shown, sort })}
                    selection={selection}
                    standings={known.standings}
                    onPersona={(id) =>
                      go({ view: usualView }, { ...usualShown, filter: toggled(noFilter, 'persona', id) })
                    }
                  />
                ) : (
                  <NoPeople isNobodyKept={all.length === 0} onAdd={() => add(true)} />
                )
              }
            </Ask>
          </div>
          <KeepingPanel now={now} />
        </main>
      </div>
      {openId && <PersonSheet key={openId} id={openId} onClose={() => go({ openId: undefined })} />}
      {isImporting && <ImportDialog onClose={() => importing(false)} />}
      {isAdding && (
        <AddPersonDialog
          onClose={() => add(false)}
          onAdded={(id) => {
            add(false);
            go({ openId: id });
          }}
        />
      )}
    </div>
  );
}
