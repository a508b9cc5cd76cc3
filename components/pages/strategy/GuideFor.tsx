import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { type TemplateId, templateIds } from './guide.ts';
import type { GuidePartProps } from './GuideForm.tsx';

/** What it is for. The answer is only what the next steps propose: nothing is written here. */
export function GuideFor({
  template,
  onTemplate,
  onNext,
}: GuidePartProps & { readonly onTemplate: (id: TemplateId) => void }) {
  return (
    <>
      <ul class="templates">
        {templateIds.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="template"
              aria-current={id === template ? 'true' : undefined}
              onClick={() => onTemplate(id)}
            >
              <span class="m">{i18n.t(`strategy.template.${id}.name`)}</span>
              <span class="small grey">{i18n.t(`strategy.template.${id}.about`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <Button kind="ghost" onPress={onNext}>
          {i18n.t('strategy.skip')}
        </Button>
      </p>
    </>
  );
}
