import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createWorkspace, switchWorkspace } from '../../../utils/settings/workspaces.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { faultText } from './workspace-words.ts';

/** Asks for a name, makes the workspace and goes there. */
export function NewWorkspace({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const create = async () => {
    const made = await createWorkspace(name, Date.now());
    if (!made.ok) {
      setProblem(faultText(made.error));
      return;
    }
    onClose();
    await switchWorkspace(made.value.id);
  };
  return (
    <Dialog title={i18n.t('workspaces.new')} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Field
          label={i18n.t('workspaces.nameLabel')}
          value={name}
          placeholder={i18n.t('workspaces.nameExample')}
          problem={problem}
          help={i18n.t('workspaces.newAbout')}
          onValue={(value) => {
            setName(value);
            setProblem(undefined);
          }}
        />
        <div class="row dialogfoot">
          <span class="end" />
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {i18n.t('workspaces.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
