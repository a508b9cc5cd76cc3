import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { campaigns } from '../../../utils/db/queries/campaigns.ts';
import { experiments } from '../../../utils/db/queries/experiments.ts';
import { learnings } from '../../../utils/db/queries/learnings.ts';
import { lastWeek } from '../../../utils/lib/weeks.ts';
import type { Learning } from '../../../utils/model/learning.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { fileName, saveBlob } from '../settings/save-file.ts';
import { experimentsPath } from './experiments-route.ts';
import { learningsCsv } from './export-learnings.ts';
import { figureText, isFound, valueText, weekText } from './learning-words.ts';
import { takeAway } from './take-away.ts';

/** All that was decided and learnt, searched as one types, and as a file. */
export function LogView({ tabs }: { readonly tabs: ComponentChildren }) {
  const { db, workspace } = useDesk();
  const now = useNow();
  const toast = useToast();
  const [search, setSearch] = useState('');
  const live = useLive(async () => {
    const [log, tried, goals, known] = await Promise.all([
      learnings(db),
      experiments(db),
      db.goals.toArray(),
      campaigns(db),
    ]);
    return { log, tried, goals, known };
  }, [db]);
  const { log = [], tried = [], goals = [], known = [] } = live.value ?? {};
  const titleOf = ({ experimentId, campaignId }: Learning): string | undefined =>
    tried.find(({ id }) => id === experimentId)?.title ?? known.find(({ id }) => id === campaignId)?.title;
  const shown = log.filter((each) => isFound(each, titleOf(each), search));
  const save = () => {
    const file = new Blob([...learningsCsv(shown, tried, goals, known)], { type: 'text/csv;charset=utf-8' });
    const name = fileName(['alongside', workspace.name, i18n.t('experiments.tab.log')], Date.now(), 'csv');
    saveBlob(file, name);
    toast({ text: i18n.t('learnings.exported', shown.length, [name, formatNumber(shown.length)]), icon: 'check' });
  };
  return (
    <>
      <PageHead title={i18n.t('experiments.name')} beside={tabs}>
        <Field
          label={i18n.t('learnings.search')}
          labelHidden
          type="search"
          icon="search"
          hint="/"
          isSearch
          placeholder={i18n.t('learnings.search')}
          value={search}
          onValue={setSearch}
        />
        <Button icon="export" disabled={shown.length === 0} onPress={save}>
          {i18n.t('learnings.export')}
        </Button>
      </PageHead>
      <main class="body weekreview">
        <Panel
          title={i18n.t('learnings.name')}
          about={
            log.length > 0 && (
              <span role="status">
                {i18n.t('learnings.shown', [formatNumber(shown.length), formatNumber(log.length)])}
              </span>
            )
          }
        >
          <Ask live={live}>
            {() =>
              log.length === 0 ? (
                <Empty
                  action={
                    <Button onPress={() => goTo(...experimentsPath('week', lastWeek(now)))}>
                      {i18n.t('review.begin')}
                    </Button>
                  }
                >
                  {i18n.t('learnings.empty')}
                </Empty>
              ) : shown.length === 0 ? (
                <Empty>{i18n.t('learnings.noMatch')}</Empty>
              ) : (
                <ul class="asked">
                  {shown.map((each) => (
                    <li key={each.id} class="pad3 row">
                      <span class="grow">
                        <span class="m" dir="auto">
                          {each.text}
                        </span>
                        <span class="small grey block">
                          {i18n.t(`learnings.kind.${each.kind}`)}, {weekText(each.week, now)}
                          {titleOf(each) && `, ${titleOf(each)}`}
                          {each.figure && `, ${figureText(each.figure, goals)}: ${valueText(each.figure)}`}
                        </span>
                      </span>
                      <span class="small">
                        {each.helped ? i18n.t(`learnings.said.${each.helped}`) : i18n.t('learnings.notAsked')}
                      </span>
                      <Button
                        kind="ghost"
                        icon="trash"
                        label={i18n.t('learnings.delete', [each.text])}
                        onPress={() => void takeAway(db, each, toast)}
                      />
                    </li>
                  ))}
                </ul>
              )
            }
          </Ask>
        </Panel>
      </main>
    </>
  );
}
