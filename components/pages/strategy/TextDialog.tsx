import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';

export interface TextDialogProps {
  readonly title: string;
  readonly label: string;
  readonly help?: string;
  readonly text: string;
  readonly maxLength: number;
  /** More than one: a text of several lines. */
  readonly rows?: number;
  readonly isOptional?: boolean;
  readonly onSave: (text: string) => Promise<unknown>;
  readonly onDelete?: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** One text. */
export function TextDialog(props: TextDialogProps) {
  const {
    title,
    label,
    help,
    text: before,
    maxLength,
    rows = 1,
    isOptional = false,
    onSave,
    onDelete,
    onClose,
  } = props;
  const [text, setText] = useState(before);
  const [isTried, tried] = useState(false);
  useUnsaved(text !== before);
  const field = {
    label,
    help,
    value: text,
    maxLength,
    problem: isTried && !isOptional && !text.trim() ? i18n.t('strategy.needText') : undefined,
    onValue: setText,
  };
  const save = async () => {
    tried(true);
    if (!isOptional && !text.trim()) return;
    await onSave(text.trim());
    onClose();
  };
  const remove = async () => {
    await onDelete?.();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        {rows > 1 ? <TextArea {...field} rows={rows} /> : <Field {...field} />}
        {onDelete && (
          <div>
            <Button kind="danger" size="small" onPress={() => void remove()}>
              {i18n.t('ui.delete')}
            </Button>
          </div>
        )}
      </DialogForm>
    </Dialog>
  );
}
