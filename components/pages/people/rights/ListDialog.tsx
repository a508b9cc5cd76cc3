import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PeopleListRecord } from '../../../../utils/model/desk-rules.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { sensitiveText } from '../../notes/sensitive-text.ts';
import { keepList } from './list-changes.ts';

export interface ListDialogProps {
  /** Nothing: a new one. */
  readonly list: PeopleListRecord | undefined;
  readonly onClose: () => void;
}

/** A list of people: what it is called, what they are kept for, and how long. */
export function ListDialog({ list, onClose }: ListDialogProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [name, setName] = useState(list?.name ?? '');
  const [purpose, setPurpose] = useState(list?.purpose ?? '');
  const [days, setDays] = useState(list?.keepDays === undefined ? '' : String(list.keepDays));
  const [isTried, tryIt] = useState(false);
  const keepDays = days.trim() === '' ? undefined : Number(days);
  const isBadDays = keepDays !== undefined && !(Number.isInteger(keepDays) && keepDays > 0 && keepDays <= 36_500);
  const save = async () => {
    tryIt(true);
    if (!name.trim() || !purpose.trim() || isBadDays) return;
    const undo = await keepList(db, list?.id, { name, purpose, keepDays });
    toast({ text: i18n.t('people.saved', [name.trim()]), icon: 'check', ...(undo ? { undo } : {}) });
    onClose();
  };
  return (
    <Dialog title={list ? i18n.t('rights.changeList', [list.name]) : i18n.t('rights.newList')} onClose={onClose}>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        <Field
          label={i18n.t('rights.listName')}
          value={name}
          maxLength={120}
          problem={isTried && !name.trim() ? i18n.t('people.needName') : undefined}
          onValue={setName}
        />
        <Field
          label={i18n.t('rights.listPurpose')}
          value={purpose}
          maxLength={300}
          problem={isTried && !purpose.trim() ? i18n.t('rights.needPurpose') : undefined}
          help={sensitiveText(purpose) ?? i18n.t('rights.listPurposeHelp')}
          onValue={setPurpose}
        />
        <Field
          label={i18n.t('rights.listDays')}
          type="number"
          min="1"
          value={days}
          problem={isTried && isBadDays ? i18n.t('rights.needDays') : undefined}
          help={i18n.t('rights.listDaysHelp')}
          onValue={setDays}
        />
      </DialogForm>
    </Dialog>
  );
}
