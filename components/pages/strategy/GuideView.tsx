import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { PageHead } from '../PageHead.tsx';
import { guidePath, guideRouteOf, guideSteps, stepAfter, type TemplateId } from './guide.ts';
import { GuideEnd } from './GuideEnd.tsx';
import { GuideFor } from './GuideFor.tsx';
import { GuideGoal } from './GuideGoal.tsx';
import { GuideNetworks } from './GuideNetworks.tsx';
import { GuidePillars } from './GuidePillars.tsx';
import { GuideRoutine } from './GuideRoutine.tsx';

/** The first strategy, a question at a time. Each can be left out, and each answer is kept at once. */
export function GuideView({ path }: { readonly path: readonly string[] }) {
  const { step, template } = guideRouteOf(path);
  // The goal that this run has made: going back to its step changes it and makes no second one.
  const [goalId, setGoalId] = useState<string | undefined>(undefined);
  const to = (by: 1 | -1, of: TemplateId | undefined = template) => {
    const next = stepAfter(step, by);
    if (next) goTo(...guidePath({ step: next, template: of }));
  };
  const next = () => to(1);
  const part = { template, onNext: next };
  const asked = guideSteps.length - 1;
  return (
    <>
      <PageHead
        title={i18n.t('strategy.guided')}
        about={
          step === 'end'
            ? undefined
            : i18n.t('strategy.step', [formatNumber(guideSteps.indexOf(step) + 1), formatNumber(asked)])
        }
      >
        <Button kind="ghost" onPress={() => goTo('strategy')}>
          {i18n.t('strategy.leaveGuide')}
        </Button>
      </PageHead>
      <main class="body">
        <section class="panel guide" aria-labelledby="guide-step">
          <h2 id="guide-step">{i18n.t(`strategy.guide.${step}.title`)}</h2>
          <p class="grey">{i18n.t(`strategy.guide.${step}.about`)}</p>
          {step === 'for' && <GuideFor {...part} onTemplate={(of) => to(1, of)} />}
          {step === 'goal' && <GuideGoal key={template} {...part} goalId={goalId} onGoal={setGoalId} />}
          {step === 'pillars' && <GuidePillars {...part} />}
          {step === 'networks' && <GuideNetworks {...part} />}
          {step === 'routine' && <GuideRoutine {...part} />}
          {step === 'end' && <GuideEnd />}
          {step !== 'for' && step !== 'end' && (
            <p>
              <Button kind="ghost" size="small" icon="left" iconFlips onPress={() => to(-1)}>
                {i18n.t('strategy.back')}
              </Button>
            </p>
          )}
        </section>
      </main>
    </>
  );
}
