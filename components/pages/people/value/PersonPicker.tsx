import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { searcherOf } from '../../../../utils/db/queries/people-list.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { usePeople } from '../../../hooks/use-people.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { NetworkTag } from '../../../ui/NetworkTag.tsx';

const most = 6;

export interface PersonPickerProps {
  readonly label: string;
  /** Who cannot be picked. */
  readonly without: string;
  readonly picked: Pick<Person, 'id' | 'name'> | undefined;
  readonly problem?: string | undefined;
  readonly onPick: (person: Pick<Person, 'id' | 'name'> | undefined) => void;
}

/** Finds one of the people who are kept. */
export function PersonPicker({ label, without, picked, problem, onPick }: PersonPickerProps) {
  const { db } = useDesk();
  const [search, setSearch] = useState('');
  const lines = usePeople(db).value ?? [];
  if (picked)
    return (
      <div class="row">
        <span class="grey">{label}</span>
        <b dir="auto">{picked.name}</b>
        <Button size="small" kind="ghost" onPress={() => onPick(undefined)}>
          {i18n.t('value.pickOther')}
        </Button>
      </div>
    );
  const answers = searcherOf(search);
  const found = search.trim() ? lines.filter((line) => line.person.id !== without && answers(line)).slice(0, most) : [];
  return (
    <div class="col g2">
      <Field
        label={label}
        type="search"
        icon="search"
        placeholder={i18n.t('people.search')}
        value={search}
        problem={problem}
        onValue={setSearch}
      />
      <p class="vh" role="status">
        {search.trim() && i18n.t('value.found', found.length, [String(found.length)])}
      </p>
      <ul class="picklist">
        {found.map(({ person, accounts }) => (
          <li key={person.id}>
            <button type="button" class="btn ghost row" onClick={() => onPick(person)}>
              <span dir="auto">{person.name}</span>
              {accounts.map(({ key, network }) => (
                <NetworkTag key={key} network={network} />
              ))}
              <span class="small grey" dir="auto">
                {[person.title, person.company].filter(Boolean).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
