import { i18n } from '#i18n';
import type { Pillar } from '../../../utils/model/records.ts';
import { pillarNames, theme } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { pillarName, pillars } from '../calendar/entry-words.ts';

/** Theme, and the names of the pillars of the content. */
export function LookPanel() {
  const [chosen, choose] = useSetting(theme);
  const [names, setNames] = useSetting(pillarNames);
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
        </div>
        <div class="pillarfields">
          {names !== undefined &&
            pillars.map((pillar: Pillar) => (
              <div key={pillar} class="row">
                <PillarMark pillar={pillar} />
                <Field
                  label={pillarName(pillar, undefined)}
                  labelHidden
                  value={names[pillar] ?? ''}
                  placeholder={pillarName(pillar, undefined)}
                  maxLength={40}
                  onValue={(value) => setNames({ ...names, [pillar]: value })}
                />
              </div>
            ))}
        </div>
      </div>
    </Panel>
  );
}
