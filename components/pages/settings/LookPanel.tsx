import { i18n } from '#i18n';
import { theme } from '../../../utils/settings/items.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

/** Theme, and the way to the names of the pillars of the content. */
export function LookPanel() {
  const [chosen, choose] = useSetting(theme);
  return (
    <Panel title={i18n.t('settings.look')}>
      <div class="lookpart">
        <div class="row wrap">
          <span class="m themelabel">{i18n.t('settings.theme')}</span>
          <Segmented<'system' | 'light' | 'dark'>
            label={i18n.t('settings.theme')}
            value={chosen}
            options={[
              { value: 'system', text: i18n.t('settings.themeSystem') },
              { value: 'light', text: i18n.t('settings.themeLight') },
              { value: 'dark', text: i18n.t('settings.themeDark') },
            ]}
            onValue={choose}
          />
          <span class="small grey">{i18n.t('settings.themeAbout')}</span>
        </div>
        <div>
          <h3>{i18n.t('settings.pillars')}</h3>
          <p class="small grey">{i18n.t('settings.pillarsAbout')}</p>
          <p>
            <Button icon="target" onPress={() => goTo('strategy')}>
              {i18n.t('settings.pillarsIn')}
            </Button>
          </p>
        </div>
      </div>
    </Panel>
  );
}
