import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { healthReport } from '../../../utils/db/queries/health-report.ts';
import { healthRows } from '../../../utils/db/queries/health-table.ts';
import { daysBefore } from '../../../utils/lib/ids.ts';
import { modeItems } from '../../../utils/settings/items.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { browserName } from './browser-name.ts';
import { earlierText, type Trouble, troubleText } from './troubles.ts';
import { useEarlier } from './use-earlier.ts';

const reportDays = 28;

/** A sentence for each trouble, and the report that helps to repair it. */
export function HealthFoot({ troubles, now }: { readonly troubles: readonly Trouble[]; readonly now: number }) {
  const { db } = useDesk();
  const toast = useToast();
  const earlierOf = useEarlier(db, troubles);
  const copy = async () => {
    const since = daysBefore(now, reportDays);
    const [rows, modes] = await Promise.all([
      Promise.all((['linkedin', 'x', 'facebook'] as const).map((network) => healthRows(db, network, since))),
      modesNow(),
    ]);
    const version = browser.runtime.getManifest().version;
    const report = healthReport(rows.flat(), { version, browser: browserName(navigator.userAgent), modes });
    try {
      await navigator.clipboard.writeText(JSON.stringify(report, undefined, 1));
      toast({ text: i18n.t('settings.reportCopied'), icon: 'copy' });
    } catch {
      toast({ text: i18n.t('settings.reportNotCopied') });
    }
  };
  return (
    <div class="sec row healthfoot">
      <div class="grow">
        {troubles.length > 0 && (
          <ul class="troubles">
            {troubles.map((trouble) => {
              const text = troubleText(trouble, now);
              const earlier = earlierText(earlierOf(trouble) ?? 0);
              return (
                <li key={text}>
                  <StatusMark status={trouble.state === 'stopped' ? 'stopped' : 'degraded'} />
                  <span>{earlier ? `${text} ${earlier}` : text}</span>
                </li>
              );
            })}
          </ul>
        )}
        <p class="small grey">{i18n.t('settings.reportAbout')}</p>
      </div>
      <Button icon="copy" onPress={() => void copy()}>
        {i18n.t('settings.copyReport')}
      </Button>
    </div>
  );
}

async function modesNow() {
  const [linkedin, x, facebook] = await Promise.all([
    modeItems.linkedin.getValue(),
    modeItems.x.getValue(),
    modeItems.facebook.getValue(),
  ]);
  return { linkedin, x, facebook };
}
