import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { clippings, clippingsWith } from '../../../utils/db/queries/clippings.ts';
import { type Clipping, Permission } from '../../../utils/model/library.ts';
import { highlightsOf } from '../../../utils/notes/highlights.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Field, Select } from '../../ui/Field.tsx';
import { formatMoment } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { authorOf } from './credit.ts';
import { KeptSheet } from './KeptSheet.tsx';
import { MarkedText } from './MarkedText.tsx';
import { permissionText, permissionTone } from './permission-text.ts';
import { libraryPath, type LibraryViewProps } from './library-view.ts';

/** Posts of others that were kept to learn from. They stay when the post goes. */
export function KeptView({ openId, tabs }: LibraryViewProps) {
  const { db } = useDesk();
  const [search, setSearch] = useState('');
  const [tag, setTag] = useState('');
  const live = useLive(() => clippings(db), [db]);
  const all = live.value ?? [];
  const tags = [...new Set(all.flatMap((each) => each.tags))].sort((a, b) => a.localeCompare(b));
  const [said, setSaid] = useState<Permission | ''>('');
  const permissions = Permission.options.filter((each) => all.some(({ permission }) => permission === each));
  const shown = clippingsWith(
    all,
    search,
    tags.includes(tag) ? tag : undefined,
    permissions.find((each) => each === said),
  );
  const open = all.find(({ id }) => id === openId);
  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead title={i18n.t('library.name')} beside={tabs}>
          {tags.length > 0 && (
            <Select
              label={i18n.t('kept.tag')}
              labelHidden
              value={tag}
              options={[{ value: '', text: i18n.t('kept.allTags') }, ...tags.map((value) => ({ value, text: value }))]}
              onValue={setTag}
            />
          )}
          {permissions.length > 0 && (
            <Select<Permission | ''>
              label={i18n.t('kept.permission')}
              labelHidden
              value={said}
              options={[
                { value: '', text: i18n.t('kept.anyPermission') },
                ...permissions.map((value) => ({ value, text: permissionText(value) })),
              ]}
              onValue={setSaid}
            />
          )}
          <Field
            label={i18n.t('kept.search')}
            labelHidden
            type="search"
            icon="search"
            hint="/"
            isSearch
            placeholder={i18n.t('kept.search')}
            value={search}
            onValue={setSearch}
          />
        </PageHead>
        <main class="body">
          <div class="panel">
            <Ask live={live} lines={4}>
              {() =>
                shown.length > 0 ? (
                  <ul class="plainlist librarypart">
                    {shown.map((each) => (
                      <KeptRow key={each.id} clipping={each} isOpen={each.id === openId} />
                    ))}
                  </ul>
                ) : (
                  <Empty>{all.length === 0 ? i18n.t('kept.empty') : i18n.t('kept.noMatch')}</Empty>
                )
              }
            </Ask>
          </div>
        </main>
      </div>
      {open && <KeptSheet key={open.id} clipping={open} onClose={() => goTo(...libraryPath('kept'))} />}
    </div>
  );
}

const longest = 280;

function KeptRow({ clipping, isOpen }: { readonly clipping: Clipping; readonly isOpen: boolean }) {
  const { id, text, tags, keptAt, note, post, permission } = clipping;
  const now = useNow();
  return (
    <li class={isOpen ? 'keptrow sel' : 'keptrow'}>
      <div class="row wrap">
        <NetworkTag network={post.network} />
        <button type="button" class="rowlink m" dir="auto" onClick={() => goTo(...libraryPath('kept', id))}>
          {authorOf(clipping)}
        </button>
        <span class="small grey">{i18n.t('kept.keptAt', [formatMoment(keptAt, now)])}</span>
        {permission && <Tag tone={permissionTone[permission]}>{permissionText(permission)}</Tag>}
        {tags.map((each) => (
          <Tag key={each}>{each}</Tag>
        ))}
      </div>
      <p class="keptwords" dir="auto">
        <MarkedText text={text} highlights={highlightsOf(clipping)} most={longest} />
      </p>
      {note && (
        <p class="small grey" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}
