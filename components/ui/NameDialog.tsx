import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
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
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onName(name).then(setProblem);
        }}
      >
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
        <div class="row dialogfoot">
          <span class="end" />
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
