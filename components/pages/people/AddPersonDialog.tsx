import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { makePerson } from './changes.ts';

export interface AddPersonDialogProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

export function AddPersonDialog({ onClose, onAdded }: AddPersonDialogProps) {
  const { db } = useDesk();
  const add = async (name: string) => {
    if (!name.trim()) return i18n.t('people.needName');
    onAdded((await makePerson(db, name)).id);
    return undefined;
  };
  return (
    <NameDialog
      title={i18n.t('people.add')}
      label={i18n.t('people.nameLabel')}
      action={i18n.t('people.addButton')}
      help={i18n.t('people.addHelp')}
      maxLength={300}
      onClose={onClose}
      onName={add}
    />
  );
}
