import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import type { TemplateId } from './guide.ts';

/** What every step gets. */
export interface GuidePartProps {
  readonly template: TemplateId | undefined;
  /** To the next step, with nothing written. */
  readonly onNext: () => void;
}

export interface GuideFormProps {
  readonly onSave: () => void;
  readonly onSkip: () => void;
  readonly children: ComponentChildren;
}

/** One question with its answer kept, or left out. */
export const GuideForm = ({ onSave, onSkip, children }: GuideFormProps) => (
  <Form class="form" onSubmit={onSave}>
    {children}
    <div class="row">
      <Button kind="primary" type="submit">
        {i18n.t('strategy.keep')}
      </Button>
      <Button kind="ghost" onPress={onSkip}>
        {i18n.t('strategy.skip')}
      </Button>
    </div>
  </Form>
);
