import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { MetricId } from '../../../utils/metrics/dictionary.ts';
import { formatMoney, formatMoment } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { goalLine } from './goal-line.ts';
import { BurnPart, burnOf } from './BurnPart.tsx';
import { dayText, kindName, ownerText, spanText } from './campaign-words.ts';
import { resultColumns, shownRows } from './result-columns.ts';
import { ResultTable } from './ResultTable.tsx';
import type { TabProps } from './tab-props.ts';

/** All that is said of a campaign to whoever does not have Alongside: nothing to press, nothing from elsewhere. */
export function CampaignReport({ page, results, now }: TabProps) {
  const { campaign, decided, goals } = page;
  const { title, kind, brief, owners = [], budget, partners = [], wentWell, wentBadly } = campaign;
  const burn = burnOf({ campaign, results, now });
  const columns = resultColumns(results, campaign, now);
  const rows: readonly MetricId[] = [...shownRows(columns), ...(burn ? (['burnDown'] as const) : [])];
  return (
    <main>
      <header>
        <p class="small grey">{kindName(kind)}</p>
        <h1 dir="auto">{title}</h1>
        <p>
          {[
            spanText(campaign),
            owners.map(ownerText).join(', '),
            budget && `${i18n.t('campaigns.budget')} ${formatMoney(budget.amount, budget.currency)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {brief && (
        <Part title={i18n.t('campaigns.brief')}>
          <p class="said" dir="auto">
            {brief}
          </p>
        </Part>
      )}
      {columns.length > 0 && (
        <Part title={i18n.t('campaign.results')}>
          <ResultTable columns={columns} />
          <p class="small grey">{i18n.t('campaign.neverAdded')}</p>
        </Part>
      )}
      {burn && (
        <Part title={i18n.t('campaign.burnDown')}>
          <BurnPart of={{ campaign, results, now }} burn={burn} />
        </Part>
      )}
      {goals.length > 0 && (
        <Part title={i18n.t('goals.name')}>
          <ul>
            {goals.map(({ goal, progress }) => (
              <li key={goal.id} dir="auto">
                {goalLine(goal, progress)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {partners.length > 0 && (
        <Part title={i18n.t('campaign.partners')}>
          <ul>
            {partners.flatMap((partner) =>
              partner.deliverables.map(({ id, what, network, dueOn, post, link }) => (
                <li key={id} dir="auto">
                  {[
                    `${partner.name}: ${what}`,
                    networkName(network),
                    dueOn && i18n.t('campaign.due', [dayText(dueOn)]),
                    link?.replace(/^https?:\/\//, '') ?? i18n.t(post ? 'campaign.wasSeen' : 'campaign.notSeenYet'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              )),
            )}
          </ul>
        </Part>
      )}
      {(wentWell || wentBadly || decided.length > 0) && (
        <Part title={i18n.t('campaign.retro')}>
          <Said name={i18n.t('campaign.wentWell')} text={wentWell} />
          <Said name={i18n.t('campaign.wentBadly')} text={wentBadly} />
          {decided.length > 0 && (
            <>
              <h3>{i18n.t('campaign.decisions')}</h3>
              <ul>
                {decided.map(({ id, text }) => (
                  <li key={id} dir="auto">
                    {text}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Part>
      )}
      {rows.length > 0 && (
        <Part title={i18n.t('how.name')}>
          <dl>
            {rows.map((row) => (
              <div key={row}>
                <dt>{i18n.t(`metrics.${row}.name`)}</dt>
                <dd>{i18n.t(`metrics.${row}.how`)}</dd>
              </div>
            ))}
          </dl>
          <p class="small grey">{i18n.t('campaign.chance')}</p>
        </Part>
      )}
      <footer class="small grey">{i18n.t('campaign.madeOn', [formatMoment(now, 0)])}</footer>
    </main>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

const Said = ({ name, text }: { readonly name: string; readonly text: string | undefined }) =>
  text ? (
    <>
      <h3>{name}</h3>
      <p class="said" dir="auto">
        {text}
      </p>
    </>
  ) : null;
