import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from './Button.tsx';
import { Form } from './Form.tsx';

export interface DialogFormProps {
  /** On the button that sends it; absent: "Save". */
  readonly action?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The form of a dialog with a way out and the one thing that it does. Fields say themselves what is wrong with them. */
export const DialogForm = ({ action = i18n.t('ui.save'), onSave, onClose, children }: DialogFormProps) => (
  <Form class="form" onSubmit={onSave}>
    {children}
    <div class="row dialogfoot">
      <span class="end" />
      <Button kind="ghost" onPress={onClose}>
        {i18n.t('ui.cancel')}
      </Button>
      <Button kind="primary" type="submit">
        {action}
      </Button>
    </div>
  </Form>
);
