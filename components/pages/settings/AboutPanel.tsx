import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { hashOf } from '../../hooks/use-route.ts';
import { Panel } from '../../ui/Panel.tsx';

export function AboutPanel() {
  return (
    <Panel title={i18n.t('settings.about')}>
      <div class="datapart">
        <p>{i18n.t('settings.version', [browser.runtime.getManifest().version])}</p>
        <p class="grey">{i18n.t('settings.never1')}</p>
        <p>
          <a class="link" href={hashOf('welcome')}>
            {i18n.t('settings.firstRunAgain')}
          </a>
        </p>
      </div>
    </Panel>
  );
}
