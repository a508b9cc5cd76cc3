import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { usePosts } from '../../hooks/use-posts.ts';
import { useStable } from '../../hooks/use-stable.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { AccountSheet } from '../account/AccountSheet.tsx';
import { accountOf } from '../account/account-address.ts';
import type { PageProps } from '../page.ts';
import { ImportResults } from '../results/ImportResults.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { PostExportMenu } from './PostExportMenu.tsx';
import { PostFoot } from './PostFoot.tsx';
import { PostGrid } from './PostGrid.tsx';
import { PostSheet } from './PostSheet.tsx';
import { PostsHead } from './PostsHead.tsx';
import { PostsTools } from './PostsTools.tsx';
import { PostTable } from './PostTable.tsx';
import { PostTimeline } from './PostTimeline.tsx';
import { mostCompared, postsRouteOf, usualPosts } from './post-address.ts';
import { noPostFilter, scopeCounts } from './post-filter.ts';
import { OpenNetworks } from './OpenNetworks.tsx';
import { emptyText } from './post-words.ts';
import { usePostList } from './use-post-list.ts';
import { usePostsShown } from './use-posts-shown.ts';
import { WorksView } from './works/WorksView.tsx';

const perStep = 50;
const lists = { table: PostTable, grid: PostGrid, time: PostTimeline };

function refOf(key: string | undefined): PostRef | undefined {
  const [network, kind, ...id] = (key ?? '').split(':');
  const known = NetworkId.options.find((each) => each === network);
  return known && kind && id.length > 0 ? { network: known, kind, id: id.join(':') } : undefined;
}

export function PostsPage({ path }: PageProps) {
  const { db } = useDesk();
  const now = useNow();
  const toast = useToast();
  const route = postsRouteOf(path);
  const { view, openKey } = route;
  const { shown, go, search, resize } = usePostsShown(route);
  const live = usePosts(db);
  const [most, setMost] = useState(perStep);
  const { filter, sorting, metric, compared } = shown;
  const list = usePostList(db, live.value, shown, most);
  const counts = useMemo(() => live.value && scopeCounts(live.value), [live.value]);
  const byKey = useMemo(() => new Map(live.value?.map((line) => [line.key, line])), [live.value]);
  const comparedKeys = useMemo(() => new Set(compared), [compared]);
  const lines = useMemo(() => list.lines.slice(0, most), [list.lines, most]);
  const question = JSON.stringify([filter, sorting, view]);
  useEffect(() => setMost(perStep), [question]);

  const onCompare = useStable((key: string) => {
    if (comparedKeys.has(key)) return go({}, { ...shown, compared: compared.filter((each) => each !== key) });
    if (compared.length >= mostCompared) return toast({ text: i18n.t('postList.mostCompared'), icon: 'info' });
    go({}, { ...shown, compared: [...compared, key] });
  });
  const onOpen = useStable((key: string) => go({ openKey: key }));
  const onAuthor = useStable((key: string) =>
    go({}, { ...shown, filter: { ...filter, wanted: { ...filter.wanted, author: [key] } } }),
  );
  const List = lists[view === 'works' ? 'table' : view];
  const post = refOf(openKey);
  const accountKey = accountOf(openKey);
  const rest = Math.min(perStep, list.lines.length - most);
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PostsHead
          scope={filter.scope}
          counts={counts}
          search={filter.search}
          onScope={(scope) => go({}, { ...shown, filter: { ...filter, scope } })}
          onSearch={search}
        >
          <ImportResults />
          <PostExportMenu list={list} metric={shown.metric} />
        </PostsHead>
        <main class="body">
          <PostsTools view={view} shown={shown} list={list} isWhole={live.isWhole} now={now} go={go} />
          {view !== 'works' && (list.lines.length > 0 || compared.length > 0) && (
            <ComparePanel
              keys={compared}
              lineOf={(key) => byKey.get(key)}
              metric={metric}
              now={now}
              onCompare={onCompare}
              onClear={() => go({}, { ...shown, compared: [] })}
            />
          )}
          {view === 'works' ? (
            <WorksView
              relation={filter.scope === 'competitor' ? 'competitor' : 'own'}
              network={NetworkId.options.find((each) => each === filter.wanted.network?.[0])}
              now={now}
              onOpen={onOpen}
            />
          ) : (
            <div class={view === 'grid' ? 'postcards' : 'panel'}>
              <Ask live={live} lines={6}>
                {(all) =>
                  lines.length > 0 ? (
                    <>
                      <List
                        lines={lines}
                        usuals={list.usuals}
                        metric={metric}
                        now={now}
                        sorting={sorting}
                        openKey={openKey}
                        compared={comparedKeys}
                        isOwn={filter.scope === 'own'}
                        widths={shown.widths}
                        onWidths={resize}
                        onSort={(next) => go({}, { ...shown, sorting: next })}
                        onOpen={onOpen}
                        onCompare={onCompare}
                        onAuthor={onAuthor}
                      />
                      {rest > 0 && (
                        <p class="pad3 row">
                          <Button onPress={() => setMost(most + perStep)}>
                            {i18n.t('postList.more', rest, [formatNumber(rest)])}
                          </Button>
                        </p>
                      )}
                      <PostFoot lines={lines} list={list} sorting={sorting} metric={metric} />
                    </>
                  ) : (
                    <Empty
                      action={
                        all.length > 0 ? (
                          <Button onPress={() => go({}, { ...usualPosts, filter: { ...noPostFilter, scope: 'all' } })}>
                            {i18n.t('posts.showAll')}
                          </Button>
                        ) : (
                          <OpenNetworks />
                        )
                      }
                    >
                      {list.ofScope > 0 ? i18n.t('posts.noMatch') : emptyText(filter.scope)}
                    </Empty>
                  )
                }
              </Ask>
            </div>
          )}
        </main>
      </div>
      {accountKey !== undefined && (
        <AccountSheet key={accountKey} profileKey={accountKey} onClose={() => go({ openKey: undefined })} />
      )}
      {post && <PostSheet key={openKey} post={post} onClose={() => go({ openKey: undefined })} />}
    </div>
  );
}
