import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { personDetail, type PersonDetail } from '../../../utils/db/queries/people-list.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Empty } from '../../ui/Panel.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { MentionedIn } from '../notes/MentionedIn.tsx';
import { bringBackPerson, forgetPerson } from './changes.ts';
import { firstParts, laterParts } from './person-parts.ts';
import { PersonAbout } from './PersonAbout.tsx';
import { PersonAccounts } from './PersonAccounts.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PersonNoteField } from './PersonNoteField.tsx';
import { PersonNotes } from './PersonNotes.tsx';
import { usePersonForm } from './use-person-form.ts';

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
  const state = usePersonForm(db, detail);
  const { person, accounts } = detail;
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
      about={<PersonAbout detail={detail} />}
      actions={
        <Menu
          label={i18n.t('people.more')}
          trigger={{ kind: 'ghost', icon: 'more', label: i18n.t('people.more') }}
          items={[
            { id: 'delete', text: i18n.t('people.delete'), icon: 'trash', danger: true, onPick: () => void remove() },
          ]}
        />
      }
      onClose={onClose}
      isRead
      foot={
        <>
          <PersonNoteField db={db} person={person} now={now} />
          {state.isChanged && (
            <div class="row wrap">
              <Button kind="primary" type="submit" form={formId} disabled={!state.canSave}>
                {i18n.t('ui.save')}
              </Button>
              <span class="small grey">{i18n.t('people.notSaved')}</span>
            </div>
          )}
        </>
      }
    >
      {firstParts.map((Part, index) => (
        <Part key={index} detail={detail} now={now} />
      ))}
      <PersonNotes db={db} detail={detail} now={now} />
      <MentionedIn id={person.id} now={now} />
      <PersonFields id={formId} state={state} hasAccounts={accounts.length > 0} />
      {laterParts.map((Part, index) => (
        <Part key={index} detail={detail} now={now} />
      ))}
      <PersonAccounts detail={detail} />
    </Sheet>
  );
}
