import { i18n } from '#i18n';
import { mutedChecks, premiumX } from '../../../utils/settings/items.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { GrammarPart } from './GrammarPart.tsx';

/** What may be said of drafts in this workspace, and how long they may be on X. */
export function WritingPanel() {
  const {
    workspace: { id: here },
    measure: { checks },
  } = useDesk();
  const [muted, setMuted] = useSetting(mutedChecks);
  const [premium, setPremium] = useSetting(premiumX);
  if (muted === undefined || premium === undefined) return null;
  const silent = muted[here] ?? [];
  const mute = (check: string, speaks: boolean): void => {
    const others = silent.filter((each) => each !== check);
    setMuted({ ...muted, [here]: speaks ? others : [...others, check] });
  };
  return (
    <Panel title={i18n.t('checks.writing')} about={i18n.t('checks.writingAbout')}>
      <div class="lookpart">
        <div>
          <Switch checked={premium[here] ?? false} onChange={(isOn) => setPremium({ ...premium, [here]: isOn })}>
            {i18n.t('checks.premium')}
          </Switch>
          <p class="small grey">{i18n.t('checks.premiumAbout')}</p>
        </div>
        <GrammarPart />
        <div role="group" aria-labelledby="checks-speak">
          <p class="b" id="checks-speak">
            {i18n.t('checks.speak')}
          </p>
          <p class="small grey">{i18n.t('checks.speakAbout')}</p>
          <div class="checklist">
            {checks.map((check) => (
              <Switch key={check} checked={!silent.includes(check)} onChange={(speaks) => mute(check, speaks)}>
                {i18n.t(`checks.${check}.name` as 'checks.length.name')}
              </Switch>
            ))}
          </div>
        </div>
      </div>
    </Panel>
  );
}
