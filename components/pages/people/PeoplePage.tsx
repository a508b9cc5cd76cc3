import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { matchesSearch, peopleList } from '../../../utils/db/queries/people-list.ts';
import type { Stage } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { stageOptions, useStages } from '../../hooks/use-stages.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import type { PageProps } from '../page.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { ImportDialog } from './files/ImportDialog.tsx';
import { PeopleFiles } from './files/PeopleFiles.tsx';
import { pathOf, routeOf } from './people-route.ts';
import { peopleViews } from './people-views.ts';
import { PersonSheet } from './PersonSheet.tsx';

export function PeoplePage({ path }: PageProps) {
  const { db } = useDesk();
  const now = useNow();
  const stages = useStages();
  const [search, setSearch] = useState('');
  const [stage, setStage] = useState<Stage | 'all'>('all');
  const [isAdding, add] = useState(false);
  const [isImporting, importing] = useState(false);
  const live = useLive(() => peopleList(db), [db], isImporting);
  const { view, openId } = routeOf(path);
  const open = (id: string | undefined) => goTo(...pathOf({ view, openId: id }));
  const View = peopleViews.find(({ id }) => id === view)?.View;
  useShortcut('n', () => {
    if (!openId) add(true);
  });
  const lines = (live.value ?? []).filter(
    (line) => (stage === 'all' || line.person.stage === stage) && matchesSearch(line, search.trim()),
  );
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead
          title={i18n.t('people.name')}
          beside={
            <Segmented
              label={i18n.t('peopleView.name')}
              value={view}
              options={peopleViews.map(({ id, name, count }) => ({
                value: id,
                text: live.value && count ? `${name()} ${formatNumber(count(lines, now))}` : name(),
              }))}
              onValue={(next) => goTo(...pathOf({ view: next, openId }))}
            />
          }
        >
          <Field
            label={i18n.t('people.search')}
            labelHidden
            type="search"
            icon="search"
            hint="/"
            isSearch
            placeholder={i18n.t('people.search')}
            value={search}
            onValue={setSearch}
          />
          <PeopleFiles lines={lines} onImport={() => importing(true)} />
          <Button kind={openId ? 'default' : 'primary'} icon="plus" onPress={() => add(true)}>
            {i18n.t('people.add')}
          </Button>
        </PageHead>
        <main class="body">
          {live.value && live.value.length > 0 && (
            <div class="row wrap filters">
              <Select<Stage | 'all'>
                label={i18n.t('people.stage')}
                labelHidden
                value={stage}
                options={[
                  { value: 'all', text: i18n.t('people.allStages') },
                  ...stageOptions(stages, stage === 'all' ? undefined : stage),
                ]}
                onValue={setStage}
              />
              <span class="small grey" role="status">
                {i18n.t('people.shown', [formatNumber(lines.length), formatNumber(live.value.length)])}
              </span>
            </div>
          )}
          <div class="panel">
            <Ask live={live} lines={6}>
              {(all) =>
                lines.length > 0 && View ? (
                  <View lines={lines} now={now} openId={openId} onOpen={open} />
                ) : (
                  <Empty
                    action={
                      all.length === 0 ? (
                        <Button icon="plus" onPress={() => add(true)}>
                          {i18n.t('people.add')}
                        </Button>
                      ) : undefined
                    }
                  >
                    {all.length === 0 ? i18n.t('people.empty') : i18n.t('people.noMatch')}
                  </Empty>
                )
              }
            </Ask>
          </div>
        </main>
      </div>
      {openId && <PersonSheet key={openId} id={openId} onClose={() => open(undefined)} />}
      {isImporting && <ImportDialog onClose={() => importing(false)} />}
      {isAdding && (
        <AddPersonDialog
          onClose={() => add(false)}
          onAdded={(id) => {
            add(false);
            open(id);
          }}
        />
      )}
    </div>
  );
}
