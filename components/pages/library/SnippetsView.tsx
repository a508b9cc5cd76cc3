import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { snippetsList } from '../../../utils/db/queries/snippets-list.ts';
import { type Snippet, SnippetKind } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { PageHead } from '../PageHead.tsx';
import type { LibraryViewProps } from './library-view.ts';
import { SnippetSheet } from './SnippetSheet.tsx';
import { TagResults, useTagResults } from './use-tag-results.tsx';

const newId = 'new';

/** The texts that the composer dock offers behind ";;". */
export function SnippetsView({ openId, tabs }: LibraryViewProps) {
  const { db } = useDesk();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<SnippetKind | 'all'>('all');
  const live = useLive(() => snippetsList(db), [db]);
  const begin = () => goTo('library', newId);
  useShortcut('n', () => {
    if (!openId) begin();
  });
  const words = search.trim().toLowerCase();
  const shown = (live.value ?? []).filter(
    ({ title, text, kind: own = 'text' }) =>
      (kind === 'all' || kind === own) && `${title}\n${text}`.toLowerCase().includes(words),
  );
  const open = live.value?.find(({ id }) => id === openId);

  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead title={i18n.t('library.name')} beside={tabs}>
          <Field
            label={i18n.t('library.search')}
            labelHidden
            type="search"
            icon="search"
            hint="/"
            isSearch
            placeholder={i18n.t('library.search')}
            value={search}
            onValue={setSearch}
          />
          <Button kind={openId ? 'default' : 'primary'} icon="plus" onPress={begin}>
            {i18n.t('library.new')}
          </Button>
        </PageHead>
        <main class="body">
          {(live.value?.length ?? 0) > 0 && (
            <div class="row wrap filters">
              <Segmented<SnippetKind | 'all'>
                label={i18n.t('library.kind.name')}
                value={kind}
                options={(['all', ...SnippetKind.options] as const).map((value) => ({
                  value,
                  text: i18n.t(`library.kinds.${value}`),
                }))}
                onValue={setKind}
              />
            </div>
          )}
          <div class="panel">
            <Ask live={live} lines={4}>
              {(all) =>
                shown.length > 0 ? (
                  <SnippetTable snippets={shown} openId={openId} />
                ) : (
                  <Empty
                    action={
                      all.length === 0 ? (
                        <Button icon="plus" onPress={begin}>
                          {i18n.t('library.new')}
                        </Button>
                      ) : undefined
                    }
                  >
                    {all.length === 0 ? i18n.t('library.empty') : i18n.t('library.noMatch')}
                  </Empty>
                )
              }
            </Ask>
          </div>
        </main>
      </div>
      {(open || openId === newId) && <SnippetSheet key={openId} snippet={open} onClose={() => goTo('library')} />}
    </div>
  );
}

interface SnippetTableProps {
  readonly snippets: readonly Snippet[];
  readonly openId: string | undefined;
}

function SnippetTable({ snippets, openId }: SnippetTableProps) {
  const results = useTagResults(snippets);
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t('library.name')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('library.title')}</th>
            <th scope="col">{i18n.t('library.kind.name')}</th>
            <th scope="col">{i18n.t('library.text')}</th>
            <th scope="col" class="num">
              {i18n.t('library.uses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {snippets.map(({ id, title, text, uses, kind = 'text' }) => (
            <tr key={id} class={id === openId ? 'sel' : ''}>
              <th scope="row">
                <button type="button" class="rowlink m" dir="auto" onClick={() => goTo('library', id)}>
                  {title}
                </button>
              </th>
              <td>{i18n.t(`library.kind.${kind}`)}</td>
              <td class="wraps">
                <span dir="auto">{text.slice(0, 160)}</span>
                {kind === 'hashtags' && <TagResults of={results.get(id)} />}
              </td>
              <td class="num">{formatNumber(uses)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
