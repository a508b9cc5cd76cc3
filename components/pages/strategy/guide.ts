import type { GoalMetric } from '../../../utils/model/records.ts';

/** The steps of the first strategy, in order. "end" says what there is then. */
export const guideSteps = ['for', 'goal', 'pillars', 'networks', 'routine', 'end'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** What a strategy may be for. Its words are `strategy.template.<id>` in `locales/en.yml`. */
export const templateIds = ['awareness', 'traffic', 'leads', 'engagement', 'responseTime'] as const;
export type TemplateId = (typeof templateIds)[number];

export interface Template {
  readonly metric: GoalMetric;
  /** Proposed where a number can be proposed: how many there are to be depends on how many there are. */
  readonly target?: number;
  /** Posts a week that are proposed for every network that is used. */
  readonly perWeek: number;
  /** The lines of routine that it proposes: `strategy.template.<id>.routine.<line>`. */
  readonly tactics: 2 | 3;
}

export const templates: Readonly<Record<TemplateId, Template>> = {
  awareness: { metric: 'followers', perWeek: 3, tactics: 3 },
  traffic: { metric: 'clicks', perWeek: 3, tactics: 2 },
  leads: { metric: 'deals', perWeek: 2, tactics: 3 },
  engagement: { metric: 'engagement', perWeek: 3, tactics: 3 },
  responseTime: { metric: 'responseTime', target: 4, perWeek: 2, tactics: 2 },
};

export interface GuideRoute {
  readonly step: GuideStep;
  /** Undefined: the step that asks for it was skipped. */
  readonly template: TemplateId | undefined;
}

/** What follows "strategy/guide" in the address: a step and a template, each of which may be missing. */
export function guideRouteOf([step, template]: readonly string[]): GuideRoute {
  return {
    step: guideSteps.find((each) => each === step) ?? 'for',
    template: templateIds.find((each) => each === template),
  };
}

/** The way back from `guideRouteOf`. */
export const guidePath = ({ step, template }: GuideRoute): readonly string[] => [
  'strategy',
  'guide',
  step,
  ...(template ? [template] : []),
];

/** The step so many further; undefined before the first and after the last. */
export const stepAfter = (step: GuideStep, by: 1 | -1): GuideStep | undefined =>
  guideSteps[guideSteps.indexOf(step) + by];
