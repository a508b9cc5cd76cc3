import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

export interface FormSheetProps {
  readonly title: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** For what is stored already. */
  readonly deleting?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly children: ComponentChildren;
  /** Below the form. */
  readonly below?: ComponentChildren;
}

/** A side sheet with one form: save, leave, delete. */
export function FormSheet({ title, onSave, onClose, deleting, children, below }: FormSheetProps) {
  const formId = useId();
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" type="submit" form={formId}>
            {i18n.t('ui.save')}
          </Button>
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
          <span class="end" />
          {deleting && <Button kind="ghost" icon="trash" label={deleting.label} onPress={deleting.onPress} />}
        </>
      }
    >
      <Form id={formId} class="sec form" onSubmit={onSave}>
        {children}
      </Form>
      {below}
    </Sheet>
  );
}
