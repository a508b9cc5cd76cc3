import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { daysKept, type KeepRule, keepRules } from '../../../utils/model/keep-rules.ts';
import { KeptDays } from './KeptDays.tsx';
import { useKeepDays } from './use-keep-days.ts';

/** What is kept how long, in this workspace and browser, and how to change it. */
export function KeptPart() {
  const [chosen, choose] = useKeepDays();
  const row = (what: string, howLong: ComponentChildren) => (
    <tr key={what}>
      <th scope="row">{what}</th>
      <td class="end">{howLong}</td>
    </tr>
  );
  const rule = (name: KeepRule) => {
    const what = i18n.t(`settings.keptRule.${name}`);
    const days = daysKept(name, chosen);
    return row(
      what,
      chosen && (
        <KeptDays label={what} days={days} choices={keepRules[name].offered} onDays={(value) => choose(name, value)} />
      ),
    );
  };
  return (
    <section class="col g2" aria-labelledby="kept">
      <h3 id="kept" class="m">
        {i18n.t('settings.keptTitle')}
      </h3>
      <p class="small grey">{i18n.t('settings.keptAbout')}</p>
      <table class="kepttable">
        <thead class="vh">
          <tr>
            <th scope="col">{i18n.t('settings.keptWhat')}</th>
            <th scope="col">{i18n.t('settings.keptHowLong')}</th>
          </tr>
        </thead>
        <tbody>
          {row(i18n.t('settings.keptYours'), i18n.t('settings.keptAlways'))}
          {rule('interactions')}
          {rule('clippings')}
          {row(i18n.t('rights.keptOnLists'), i18n.t('rights.keptAsListSays'))}
          {row(i18n.t('settings.keptFollowed'), i18n.t('settings.keptAlways'))}
          {rule('sightings')}
          {rule('profiles')}
          {rule('comments')}
          {rule('strangers')}
          {rule('drafts')}
          {rule('removed')}
          {rule('history')}
          {rule('health')}
          {rule('ledger')}
        </tbody>
      </table>
    </section>
  );
}
