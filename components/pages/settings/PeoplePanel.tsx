import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ListLine, listLines } from '../../../utils/db/queries/keeping.ts';
import type { PeopleListRecord } from '../../../utils/model/desk-rules.ts';
import { type AfterKeeping, afterKeeping } from '../../../utils/settings/items.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { dropList } from '../people/rights/list-changes.ts';
import { ListDialog } from '../people/rights/ListDialog.tsx';

/** What people are kept for and how long, and what becomes of them then. */
export function PeoplePanel() {
  const { db } = useDesk();
  const live = useLive(() => listLines(db), [db]);
  const erased = useLive(() => db.erasures.filter(({ deletedAt }) => deletedAt === undefined).count(), [db]).value ?? 0;
  const [after, setAfter] = useSetting(afterKeeping);
  const [shown, show] = useState<{ readonly list: PeopleListRecord | undefined } | undefined>(undefined);
  return (
    <Panel
      title={i18n.t('rights.settings')}
      about={i18n.t('rights.settingsAbout')}
      action={
        <Button size="small" icon="plus" onPress={() => show({ list: undefined })}>
          {i18n.t('rights.newList')}
        </Button>
      }
    >
      <div class="datapart">
        <Ask live={live}>
          {(lines) =>
            lines.length === 0 ? (
              <p class="grey">{i18n.t('rights.noLists')}</p>
            ) : (
              <div class="tablebox">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{i18n.t('rights.listName')}</th>
                      <th scope="col">{i18n.t('rights.listPurpose')}</th>
                      <th scope="col" class="num">
                        {i18n.t('rights.listDays')}
                      </th>
                      <th scope="col" class="num">
                        {i18n.t('people.name')}
                      </th>
                      <th scope="col">
                        <span class="vh">{i18n.t('rights.listActs')}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {lines.map((line) => (
                      <ListRow key={line.list.id} line={line} onChange={() => show({ list: line.list })} />
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Ask>
        {after !== undefined && (
          <Select<AfterKeeping>
            label={i18n.t('rights.afterKeeping')}
            value={after}
            options={[
              { value: 'ask', text: i18n.t('rights.afterAsk') },
              { value: 'erase', text: i18n.t('rights.afterErase') },
            ]}
            onValue={(value) => void setAfter(value)}
          />
        )}
        <p class="small grey">{i18n.t('rights.notExtended')}</p>
        {erased > 0 && <p class="small grey">{i18n.t('rights.codes', erased, [formatNumber(erased)])}</p>}
      </div>
      {shown && <ListDialog list={shown.list} onClose={() => show(undefined)} />}
    </Panel>
  );
}

function ListRow({ line: { list, people }, onChange }: { readonly line: ListLine; readonly onChange: () => void }) {
  const { db } = useDesk();
  const toast = useToast();
  const remove = async () => {
    const undo = await dropList(db, list.id);
    toast({ text: i18n.t('people.deleted', [list.name]), icon: 'trash', ...(undo ? { undo } : {}) });
  };
  return (
    <tr>
      <th scope="row" dir="auto">
        {list.name}
      </th>
      <td dir="auto">{list.purpose}</td>
      <td class="num">{list.keepDays === undefined ? i18n.t('rights.endless') : formatNumber(list.keepDays)}</td>
      <td class="num">{formatNumber(people)}</td>
      <td class="row">
        <Button size="small" kind="ghost" onPress={onChange} label={i18n.t('rights.changeList', [list.name])}>
          {i18n.t('rights.change')}
        </Button>
        <Button
          size="small"
          kind="ghost"
          icon="trash"
          onPress={() => void remove()}
          label={i18n.t('rights.deleteList', [list.name])}
        />
      </td>
    </tr>
  );
}
