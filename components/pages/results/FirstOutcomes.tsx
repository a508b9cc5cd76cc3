import { i18n } from '#i18n';
import type { OutcomeMetric } from '../../../utils/model/results.ts';
import type { JoinedOutcome } from '../../../utils/results/join.ts';
import { Tag } from '../../ui/Tag.tsx';
import { figureText } from './figure-text.ts';
import { daysText, metricName } from './words.ts';

const shown = 3;

/** The first results of a file, each with what it is joined to. */
export function FirstOutcomes({ outcomes }: { readonly outcomes: readonly JoinedOutcome[] }) {
  return (
    <ul class="small firstpeople">
      {outcomes.slice(0, shown).map(({ id, name, postKey, linkId, isWaiting, from, to, metrics, currency }) => (
        <li key={id} class="row wrap">
          <Tag tone="line">
            {i18n.t(
              isWaiting
                ? 'results.notSeenYet'
                : postKey
                  ? 'posts.post'
                  : linkId
                    ? 'results.aLink'
                    : 'results.aCampaign',
            )}
          </Tag>
          <b class="cut" dir="auto">
            {name}
          </b>
          <span class="grey">
            {[
              daysText(from, to),
              ...(Object.entries(metrics) as [OutcomeMetric, number][])
                .slice(0, 3)
                .map(([metric, value]) => `${metricName(metric)} ${figureText(metric, value, currency)}`),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
