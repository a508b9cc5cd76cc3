import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { peopleLists } from '../../../../utils/db/queries/people-lists.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { dayKeyOf, momentOf } from '../../../calendar/stateless/days.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { keepUntil, putOnList } from './list-changes.ts';
import { ListDialog } from './ListDialog.tsx';

/** The lists that somebody is on, and until when they are kept. Nothing but the user moves that day. */
export function KeptUntil({ person }: { readonly person: Person }) {
  const { db } = useDesk();
  const toast = useToast();
  const lists = useLive(() => peopleLists(db), [db]).value ?? [];
  const [isNew, makeNew] = useState(false);
  const on = new Set(person.listIds);
  const put = async (id: string, name: string, isOn: boolean) => {
    const undo = await putOnList(db, person.id, id, isOn);
    const text = isOn ? i18n.t('rights.onList', [person.name, name]) : i18n.t('rights.offList', [person.name, name]);
    toast({ text, icon: 'check', ...(undo ? { undo } : {}) });
  };
  const until = async (day: string) => {
    // While a year is typed the field holds one of long ago.
    if (day !== '' && (day < dayKeyOf(Date.now()) || momentOf(day, '23:59') === undefined)) return;
    const undo = await keepUntil(db, person.id, day === '' ? undefined : momentOf(day, '23:59'));
    toast({ text: i18n.t('people.saved', [person.name]), icon: 'check', ...(undo ? { undo } : {}) });
  };
  return (
    <div class="col g2">
      <fieldset class="col g1">
        <legend class="lab">{i18n.t('rights.lists')}</legend>
        {lists.map(({ id, name, purpose }) => (
          <label key={id} class="row">
            <input type="checkbox" checked={on.has(id)} onChange={() => void put(id, name, !on.has(id))} />
            <span dir="auto">{name}</span>
            <span class="small grey cut" dir="auto">
              {purpose}
            </span>
          </label>
        ))}
        <span>
          <Button size="small" kind="ghost" icon="plus" onPress={() => makeNew(true)}>
            {i18n.t('rights.newList')}
          </Button>
        </span>
      </fieldset>
      <Field
        label={i18n.t('rights.keptUntil')}
        type="date"
        value={person.keepUntil === undefined ? '' : dayKeyOf(person.keepUntil)}
        help={person.keepUntil === undefined ? i18n.t('rights.noEnd') : i18n.t('rights.notExtended')}
        onValue={(day) => void until(day)}
      />
      {isNew && <ListDialog list={undefined} onClose={() => makeNew(false)} />}
    </div>
  );
}
