import { i18n } from '#i18n';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import type { PanelName } from '../../../../utils/model/panels.ts';
import { composeView } from '../compose-view.ts';
import { PanelCard } from './PanelCard.tsx';

export interface OfferedPanel {
  readonly name: PanelName;
  readonly title: string;
}

/** The list of all that the dock can open for this composer. */
export const viewOfMore = (offered: readonly OfferedPanel[]): ViewNode[] =>
  composeView(
    <PanelCard title={i18n.t('panels.more')} isFirst>
      <div class="offers">
        {offered.map(({ name, title }) => (
          <button key={name} type="button" class="choice" data-dock="open" data-arg={name}>
            {title}
          </button>
        ))}
        <button type="button" class="choice" data-dock="settings">
          {i18n.t('panels.settings')}
        </button>
      </div>
    </PanelCard>,
  );
