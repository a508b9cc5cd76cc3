import { i18n } from '#i18n';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import { formatNumber } from '../../../../utils/lib/format.ts';
import { composeView } from '../compose-view.ts';
import { PanelCard } from './PanelCard.tsx';

interface TemplateShown {
  readonly id: string;
  readonly title: string;
  readonly blanks: readonly { readonly name: string; readonly field: string }[];
  /** How many blanks are still empty. */
  readonly left: number;
  readonly pieces: readonly { readonly text: string; readonly kind: 'plain' | 'given' | 'blank' }[];
}

/** A field for each blank, and beneath them the text as it will be put in. */
export const viewOfTemplate = ({ id, title, blanks, left, pieces }: TemplateShown): ViewNode[] =>
  composeView(
    <PanelCard title={title} isFirst>
      <input key="template" type="hidden" name="template" value={id} />
      {blanks.map(({ name, field }) => (
        <label key={field} class="sec asked">
          <span dir="auto">{name}</span>
          <input type="text" class="field" name={field} data-live="" maxLength={500} autocomplete="off" dir="auto" />
        </label>
      ))}
      <p key="becomes" class="sec small grey">
        {i18n.t('template.becomes')}
      </p>
      <p key="text" class="sec quote filled" dir="auto">
        {pieces.map(({ text, kind }, index) => (
          <span key={index} class={kind}>
            {text}
          </span>
        ))}
      </p>
      <div key="acts" class="sec row acts">
        <button type="button" class="btn pri" data-dock="insert" data-arg={id}>
          {i18n.t('template.insert')}
        </button>
        <span class="small grey" role="status">
          {left > 0 ? i18n.t('template.left', left, [formatNumber(left)]) : i18n.t('template.enter')}
        </span>
      </div>
    </PanelCard>,
  );
