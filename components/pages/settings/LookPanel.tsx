import { i18n } from '#i18n';
import { theme } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

/** How our own pages look. */
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
      </div>
    </Panel>
  );
}
