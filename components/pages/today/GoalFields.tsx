import { i18n } from '#i18n';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { GoalMetric } from '../../../utils/model/records.ts';
import { Field, Select } from '../../ui/Field.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import type { GoalForm, GoalProblems } from './goal-form.ts';
import { goalMetrics, isOfNetwork, metricName } from './goal-words.ts';

export interface GoalFieldsProps {
  readonly form: GoalForm;
  readonly problems: GoalProblems;
  readonly onForm: (change: Partial<GoalForm>) => void;
}

const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

/** What a goal says, and how its metric is counted. */
export function GoalFields({ form, problems, onForm: set }: GoalFieldsProps) {
  return (
    <>
      <Field
        label={i18n.t('goals.title')}
        value={form.title}
        placeholder={i18n.t('goals.titleExample')}
        maxLength={300}
        problem={problems.title}
        onValue={(title) => set({ title })}
      />
      <Field
        label={i18n.t('goals.objective')}
        value={form.objective}
        placeholder={i18n.t('goals.objectiveExample')}
        maxLength={300}
        onValue={(objective) => set({ objective })}
      />
      <div class="pair">
        <Select<GoalMetric>
          label={i18n.t('goals.metric')}
          value={form.metric}
          options={goalMetrics.map((value) => ({ value, text: metricName(value) }))}
          onValue={(metric) => set({ metric })}
        />
        {form.metric === 'manual' ? (
          <Field
            label={i18n.t('goals.manualValue')}
            value={form.manualValue}
            problem={problems.manualValue}
            onValue={(manualValue) => set({ manualValue })}
          />
        ) : isOfNetwork(form.metric) ? (
          <Select<NetworkId | 'all'>
            label={i18n.t('goals.network')}
            value={form.network}
            options={[
              { value: 'all', text: i18n.t('goals.allNetworks') },
              ...networks.map((value) => ({ value, text: networkName(value) })),
            ]}
            onValue={(network) => set({ network })}
          />
        ) : (
          <span />
        )}
      </div>
      <div class="pair">
        <Field
          label={i18n.t(form.metric === 'responseTime' ? 'goals.targetHours' : 'goals.targetLabel')}
          value={form.target}
          problem={problems.target}
          onValue={(target) => set({ target })}
        />
        <Field label={i18n.t('goals.owner')} value={form.owner} maxLength={120} onValue={(owner) => set({ owner })} />
      </div>
      <div class="pair">
        <Field
          label={i18n.t('goals.startsAt')}
          type="date"
          value={form.startsOn}
          problem={problems.startsOn}
          onValue={(startsOn) => set({ startsOn })}
        />
        <Field
          label={i18n.t('goals.dueAt')}
          type="date"
          value={form.dueOn}
          problem={problems.dueOn}
          onValue={(dueOn) => set({ dueOn })}
        />
      </div>
      <p class="small grey">{explain(form.metric)}</p>
    </>
  );
}

function explain(metric: GoalMetric): string {
  const texts: Record<GoalMetric, string> = {
    followers: i18n.t('goals.howFollowers'),
    engagement: i18n.t('goals.howEngagement'),
    posts: i18n.t('goals.howPosts'),
    manual: i18n.t('goals.howManual'),
    deals: i18n.t('goals.howDeals'),
    clicks: i18n.t('goals.howImported'),
    visits: i18n.t('goals.howImported'),
    conversions: i18n.t('goals.howImported'),
    responseTime: i18n.t('goals.howResponseTime'),
  };
  return texts[metric];
}
