import { i18n } from '#i18n';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import type { PanelName } from '../../../../utils/model/panels.ts';
import { composeView } from '../compose-view.ts';
import { ComposeIcon } from '../dock/icons.tsx';
import { PanelCard } from './PanelCard.tsx';

export interface OfferedPanel {
  readonly name: PanelName;
  readonly title: string;
}

const iconOf: Readonly<Partial<Record<PanelName, 'entry' | 'like' | 'opening' | 'ending' | 'format' | 'spark'>>> = {
  plan: 'entry',
  before: 'like',
  openings: 'opening',
  endings: 'ending',
  format: 'format',
  assistant: 'spark',
};

/** The list of all that the dock can open for this composer. */
export const viewOfMore = (offered: readonly OfferedPanel[]): ViewNode[] =>
  composeView(
    <PanelCard title={i18n.t('panels.more')} isFirst>
      <div class="offers">
        {offered.map(({ name, title }) => (
          <button key={name} type="button" class="choice" data-dock="open" data-arg={name}>
            <ComposeIcon name={iconOf[name] ?? 'more'} />
            {title}
          </button>
        ))}
        <hr />
        <button type="button" class="choice" data-dock="settings">
          <ComposeIcon name="settings" />
          {i18n.t('panels.settings')}
        </button>
      </div>
    </PanelCard>,
  );
