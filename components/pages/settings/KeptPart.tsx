import { i18n } from '#i18n';
import { draftDays } from '../../../utils/db/tables/drafts.ts';
import { retentionDays } from '../../../utils/db/tables/prune.ts';
import { forgetAfterDays } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { hashOf } from '../../hooks/use-route.ts';

/** What is kept how long, in this browser. */
export function KeptPart() {
  const [forget] = useSetting(forgetAfterDays);
  const days = (count: number): string => i18n.t('settings.days', [String(count)]);
  const rows: readonly (readonly [what: string, howLong: string])[] = [
    [i18n.t('settings.keptYours'), i18n.t('settings.keptAlways')],
    [i18n.t('rights.keptOnLists'), i18n.t('rights.keptAsListSays')],
    [i18n.t('settings.keptFollowed'), i18n.t('settings.keptAlways')],
    [i18n.t('settings.keptStrangers'), forget === undefined ? '' : days(forget)],
    [i18n.t('settings.keptDrafts'), days(draftDays)],
    [i18n.t('settings.keptDeleted'), days(retentionDays.removed)],
    [i18n.t('settings.keptReplaced'), days(retentionDays.history)],
    [i18n.t('settings.keptHealth'), days(retentionDays.health)],
  ];
  return (
    <section class="col g2" aria-labelledby="kept">
      <div class="row base">
        <h3 id="kept" class="m grow">
          {i18n.t('settings.keptTitle')}
        </h3>
        <a class="link small" href={hashOf('settings', 'ledger')}>
          {i18n.t('settings.keptChange')}
        </a>
      </div>
      <table class="kepttable">
        <tbody>
          {rows.map(([what, howLong]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td class="num">{howLong}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
