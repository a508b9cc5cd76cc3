import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { postSeries } from '../../../utils/db/queries/posts-series.ts';
import { postScopeCounts, type PostScope, postsTable } from '../../../utils/db/queries/posts-table.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { PostRef } from '../../../utils/model/sighting.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import type { PageProps } from '../page.ts';
import { PostSheet } from './PostSheet.tsx';
import { PostTable } from './PostTable.tsx';
import { filterPosts, sortPosts, type Sorting } from './sort.ts';

const pageSize = 50;
const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

function refOf(key: string | undefined): PostRef | undefined {
  const [network, kind, ...id] = (key ?? '').split(':');
  const known = networks.find((each) => each === network);
  return known && kind && id.length > 0 ? { network: known, kind, id: id.join(':') } : undefined;
}

export function PostsPage({ path }: PageProps) {
  const { db } = useDesk();
  const now = useNow();
  const [scope, setScope] = useState<PostScope>('kept');
  const [network, setNetwork] = useState<NetworkId | 'all'>('all');
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ by: 'seen', direction: 'down' });
  const [shown, setShown] = useState(pageSize);
  const counts = useLive(() => postScopeCounts(db), [db]);
  const table = useLive(() => postsTable(db, scope, network === 'all' ? undefined : network), [db, scope, network]);
  const lines = sortPosts(filterPosts(table.value?.lines ?? [], search), sorting).slice(0, shown);
  const keys = lines.map(({ key }) => key);
  const series = useLive(() => postSeries(db, keys), [db, keys.join(' ')]);
  const post = refOf(path[0]);
  const counted = (text: string, count: number | undefined) =>
    count === undefined ? text : `${text} ${formatNumber(count)}`;
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead title={i18n.t('posts.name')}>
          <Field
            label={i18n.t('posts.search')}
            labelHidden
            type="search"
            icon="search"
            hint="/"
            isSearch
            placeholder={i18n.t('posts.search')}
            value={search}
            onValue={setSearch}
          />
        </PageHead>
        <main class="body">
          <div class="row wrap filters">
            <Segmented<PostScope>
              label={i18n.t('posts.whose')}
              value={scope}
              options={[
                { value: 'own', text: counted(i18n.t('posts.own'), counts.value?.own) },
                { value: 'competitor', text: counted(i18n.t('posts.competitors'), counts.value?.competitor) },
                { value: 'kept', text: counted(i18n.t('posts.kept'), counts.value?.kept) },
                { value: 'all', text: i18n.t('posts.all') },
              ]}
              onValue={(next) => {
                setScope(next);
                setShown(pageSize);
              }}
            />
            <Select<NetworkId | 'all'>
              label={i18n.t('posts.network')}
              labelHidden
              value={network}
              options={[
                { value: 'all', text: i18n.t('posts.allNetworks') },
                ...networks.map((value) => ({ value, text: networkName(value) })),
              ]}
              onValue={setNetwork}
            />
            {table.value && table.value.lines.length > 0 && (
              <span class="small grey" role="status">
                {i18n.t('posts.shown', [formatNumber(lines.length), formatNumber(table.value.lines.length)])}
                {table.value.isCut && ` ${i18n.t('posts.cut')}`}
              </span>
            )}
          </div>
          <div class="panel">
            <Ask live={table} lines={6}>
              {({ lines: all }) =>
                lines.length > 0 ? (
                  <>
                    <PostTable
                      lines={lines}
                      series={series.value}
                      now={now}
                      sorting={sorting}
                      openKey={path[0]}
                      onSort={setSorting}
                      onOpen={(key) => goTo('posts', key)}
                    />
                    {all.length > lines.length && search === '' && (
                      <div class="pad3 row">
                        <Button onPress={() => setShown(shown + pageSize)}>{i18n.t('posts.more')}</Button>
                      </div>
                    )}
                  </>
                ) : (
                  <Empty
                    action={
                      scope !== 'all' && all.length === 0 ? (
                        <Button onPress={() => setScope('all')}>{i18n.t('posts.showAll')}</Button>
                      ) : undefined
                    }
                  >
                    {all.length > 0 ? i18n.t('posts.noMatch') : emptyText(scope)}
                  </Empty>
                )
              }
            </Ask>
          </div>
        </main>
      </div>
      {post && <PostSheet key={path[0]} post={post} onClose={() => goTo('posts')} />}
    </div>
  );
}

function emptyText(scope: PostScope): string {
  const texts: Record<PostScope, string> = {
    own: i18n.t('posts.emptyOwn'),
    competitor: i18n.t('posts.emptyCompetitors'),
    kept: i18n.t('posts.emptyKept'),
    all: i18n.t('posts.emptyAll'),
  };
  return texts[scope];
}
