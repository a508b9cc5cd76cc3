import { useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';
import { DialogForm } from './DialogForm.tsx';
import { Field } from './Field.tsx';

export interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** What stands in the field at first. */
  readonly start?: string;
  readonly onClose: () => void;
  /** Answers what is wrong with the name, or undefined when it was taken. */
  readonly onName: (name: string) => Promise<string | undefined>;
}

/** Asks for one name, and for another one until it is taken. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, action, help, placeholder, maxLength, start = '', onClose, onName } = props;
  const [name, setName] = useState(start);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogForm action={action} onSave={() => void onName(name).then(setProblem)} onClose={onClose}>
        <Field
          label={label}
          value={name}
          problem={problem}
          {...(placeholder !== undefined && { placeholder })}
          {...(maxLength !== undefined && { maxLength })}
          help={help}
          onValue={(value) => {
            setName(value);
            setProblem(undefined);
          }}
        />
      </DialogForm>
    </Dialog>
  );
}
