import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { personDetail, type PersonDetail } from '../../../utils/db/queries/people-list.ts';
import type { Relation, Stage } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { MentionedIn } from '../notes/MentionedIn.tsx';
import { accountUrl, openUrl } from '../today/links.ts';
import { bringBackNote, bringBackPerson, forgetPerson, savePerson, takeNote, writeNote } from './changes.ts';
import { NoteField } from './NoteField.tsx';
import { NoteList } from './NoteList.tsx';
import { changeOf, formOf, type PersonForm } from './person-form.ts';
import { personParts } from './person-parts.ts';
import { relationName, relations, stageName, stages } from './person-words.ts';

export function PersonSheet({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { db } = useDesk();
  const live = useLive(async () => ({ detail: await personDetail(db, id) }), [db, id]);
  const detail = live.value?.detail;
  if (detail) return <Person key={id} detail={detail} onClose={onClose} />;
  return (
    <Sheet title={i18n.t('people.person')} onClose={onClose}>
      <Ask live={live} lines={6}>
        {() => <Empty>{i18n.t('people.gone')}</Empty>}
      </Ask>
    </Sheet>
  );
}

function Person({ detail, onClose }: { readonly detail: PersonDetail; readonly onClose: () => void }) {
  const { db } = useDesk();
  const toast = useToast();
  const formId = useId();
  const now = useNow();
  const { person, accounts, notes } = detail;
  const [start, setStart] = useState(() => formOf(detail));
  const [form, setForm] = useState(start);
  const set = (change: Partial<PersonForm>) => setForm((before) => ({ ...before, ...change }));
  const isChanged = JSON.stringify(form) !== JSON.stringify(start);
  useUnsaved(isChanged);

  const save = async () => {
    if (!form.name.trim()) return;
    await savePerson(db, person.id, changeOf(form), accounts, form.relation);
    setStart(form);
    toast({ text: i18n.t('people.saved', [form.name.trim()]), icon: 'check' });
  };
  const remove = async () => {
    await forgetPerson(db, person.id);
    toast({
      text: i18n.t('people.deleted', [person.name]),
      icon: 'trash',
      undo: () => bringBackPerson(db, person.id),
    });
    onClose();
  };

  return (
    <Sheet
      title={person.name}
      lead={<Avatar name={person.name} size="large" round={!person.isOrganisation} />}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" type="submit" form={formId} disabled={!isChanged || !form.name.trim()}>
            {i18n.t('ui.save')}
          </Button>
          <span class="end" />
          <Button kind="ghost" icon="trash" label={i18n.t('people.delete')} onPress={() => void remove()} />
        </>
      }
    >
      <section class="sec" aria-label={i18n.t('people.notes')}>
        <div class="row base sechead">
          <h3>{i18n.t('people.notes')}</h3>
          <span class="small grey">{notes.length === 0 && i18n.t('people.noNotes')}</span>
        </div>
        <NoteField
          db={db}
          onNote={async (text) => {
            await writeNote(db, { type: 'person', id: person.id }, text);
            return true;
          }}
        />
        <NoteList
          notes={notes}
          now={now}
          onOpen={(note) => goTo('notes', 'note', note.id)}
          onRemove={(note) => {
            void takeNote(db, note.id);
            toast({ text: i18n.t('people.noteDeleted'), icon: 'trash', undo: () => bringBackNote(db, note.id) });
          }}
        />
      </section>
      <MentionedIn id={person.id} now={now} />
      <form
        id={formId}
        class="sec form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={i18n.t('people.nextStep')}
          value={form.nextText}
          maxLength={300}
          placeholder={i18n.t('people.nextExample')}
          onValue={(nextText) => set({ nextText })}
        />
        <div class="pair">
          <Field
            label={i18n.t('people.nextDay')}
            type="date"
            value={form.nextDay}
            onValue={(nextDay) => set({ nextDay })}
          />
          <Field
            label={i18n.t('people.nextTime')}
            type="time"
            value={form.nextClock}
            onValue={(nextClock) => set({ nextClock })}
          />
        </div>
        <div class="pair">
          <Select<Stage | 'none'>
            label={i18n.t('people.stage')}
            value={form.stage}
            options={[
              { value: 'none', text: i18n.t('people.noStage') },
              ...stages.map((value) => ({ value, text: stageName(value) })),
            ]}
            onValue={(stage) => set({ stage })}
          />
          {accounts.length > 0 && (
            <Select<Relation>
              label={i18n.t('people.relation')}
              value={form.relation}
              options={relations.map((value) => ({ value, text: relationName(value) }))}
              onValue={(relation) => set({ relation })}
            />
          )}
        </div>
        <Field
          label={i18n.t('people.tags')}
          value={form.tags}
          help={i18n.t('people.tagsHelp')}
          onValue={(tags) => set({ tags })}
        />
        <Field
          label={i18n.t('people.purpose')}
          value={form.purpose}
          maxLength={300}
          placeholder={i18n.t('people.purposeExample')}
          onValue={(purpose) => set({ purpose })}
        />
        <Field
          label={i18n.t('people.nameLabel')}
          value={form.name}
          maxLength={300}
          problem={form.name.trim() ? undefined : i18n.t('people.needName')}
          onValue={(name) => set({ name })}
        />
      </form>
      {personParts.map((Part, index) => (
        <Part key={index} detail={detail} now={now} />
      ))}
      <section class="sec" aria-label={i18n.t('people.accounts')}>
        <h3 class="sechead">{i18n.t('people.accounts')}</h3>
        {accounts.length === 0 && <p class="small grey">{i18n.t('people.noAccounts')}</p>}
        <ul>
          {accounts.map((account) => (
            <li key={account.key} class="row accountrow">
              <NetworkTag network={account.network} />
              <span class="grow cut" dir="auto">
                {account.handle}
              </span>
              <Button
                size="small"
                kind="ghost"
                icon="open"
                iconFlips
                label={i18n.t('people.openAccount', [account.handle])}
                onPress={() => openUrl(accountUrl(account))}
              />
            </li>
          ))}
        </ul>
      </section>
    </Sheet>
  );
}
