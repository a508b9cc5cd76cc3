import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { makePerson } from './changes.ts';

export interface AddPersonDialogProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function AddPersonDialog({ onClose, onAdded }: AddPersonDialogProps) {
  const { db } = useDesk();
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const add = async () => {
    setTried(true);
    if (!name.trim()) return;
    onAdded((await makePerson(db, name)).id);
  };
  return (
    <Dialog title={i18n.t('people.add')} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field
          label={i18n.t('people.nameLabel')}
          value={name}
          maxLength={300}
          problem={isTried && !name.trim() ? i18n.t('people.needName') : undefined}
          help={i18n.t('people.addHelp')}
          onValue={setName}
        />
        <div class="row dialogfoot">
          <span class="end" />
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {i18n.t('people.addButton')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
