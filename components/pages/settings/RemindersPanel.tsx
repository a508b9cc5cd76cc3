import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { askNotifications, hasNotifications } from '../../../utils/settings/notifications.ts';
import { dueBadge, remindedSince } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Switch } from '../../ui/Switch.tsx';

/** Whether next steps are called out, which the browser has to allow, and whether they are counted on the button. */
export function RemindersPanel() {
  const [since, setSince] = useSetting(remindedSince);
  const [isCounted, setCounted] = useSetting(dueBadge);
  const [isAllowed, setAllowed] = useState<boolean | undefined>(undefined);
  const [answer, setAnswer] = useState<'none' | 'asking' | 'denied'>('none');
  useEffect(() => {
    const life = new AbortController();
    const read = async () => {
      const allowed = await hasNotifications();
      if (!life.signal.aborted) setAllowed(allowed);
    };
    void read();
    // It is taken back in a page of the browser: looked at again whenever this one is.
    window.addEventListener('focus', () => void read(), { signal: life.signal });
    return () => life.abort();
  }, []);
  if (since === undefined || isCounted === undefined || isAllowed === undefined) return null;

  const switchOn = async () => {
    // Shown as on until the answer is there: the browser has switched it already, and is told when it is off again.
    setAnswer('asking');
    const allowed = await askNotifications();
    setAllowed(allowed);
    setAnswer(allowed ? 'none' : 'denied');
    setSince(allowed ? Date.now() : null);
  };
  const isOn = since !== null && isAllowed;
  const problem =
    answer === 'denied' ? i18n.t('reminders.denied') : since !== null && !isAllowed && i18n.t('reminders.revoked');
  return (
    <Panel title={i18n.t('reminders.name')} about={i18n.t('reminders.about')}>
      <div class="lookpart">
        <div>
          <Switch
            checked={isOn || answer === 'asking'}
            onChange={(checked) => {
              if (checked) void switchOn();
              else setSince(null);
            }}
          >
            {i18n.t('reminders.on')}
          </Switch>
          <p class="small grey">{i18n.t('reminders.onAbout')}</p>
          <p class="row small" role="status">
            {problem && (
              <>
                <StatusMark status="stopped" />
                <span>{problem}</span>
              </>
            )}
          </p>
        </div>
        <div>
          <Switch checked={isCounted} onChange={setCounted}>
            {i18n.t('reminders.badge')}
          </Switch>
          <p class="small grey">{i18n.t('reminders.badgeAbout')}</p>
        </div>
      </div>
    </Panel>
  );
}
