import { i18n } from '#i18n';
import { factorTexts } from '../../../../utils/lib/factors.ts';
import { formatRange } from '../../../../utils/lib/format.ts';
import { factors, type WhatWorks, type Works } from '../../../../utils/metrics/what-works.ts';
import { IntervalBar } from '../../../charts/IntervalBar.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { HowButton } from '../How.tsx';
import { numberInput } from '../how-inputs.ts';
import { factorText, levelText, type PillarNames } from './level-words.ts';

export interface EffectsPanelProps {
  readonly works: WhatWorks;
  /** The user's own names of pillars. */
  readonly names?: PillarNames | undefined;
}

/** What goes with posts that do well; what cannot be told from nothing stands in grey and says so. */
export function EffectsPanel({ works: { n, needed, effects }, names }: EffectsPanelProps) {
  return (
    <Panel
      title={i18n.t('works.effects')}
      about={i18n.t('postList.n', [formatNumber(n)])}
      action={<HowButton of={['lift', 'residual', 'atAge']} from={[numberInput('posts', n)]} />}
    >
      {needed > 0 ? (
        <p class="pad3">{i18n.t('works.fewPosts', [formatNumber(n), formatNumber(needed)])}</p>
      ) : effects.length === 0 ? (
        <p class="pad3">{i18n.t('works.noLevels')}</p>
      ) : (
        <>
          {/* The table scrolls sideways in a narrow window: reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div class="tablebox" role="group" aria-label={i18n.t('works.effects')} tabIndex={0}>
            <table class="effects">
              <thead>
                <tr>
                  <th scope="col">{i18n.t('works.what')}</th>
                  <th scope="col">{i18n.t('works.lift')}</th>
                  <th scope="col" class="num">
                    {i18n.t('works.posts')}
                  </th>
                  <th scope="col" class="says">
                    {i18n.t('works.verdict')}
                  </th>
                </tr>
              </thead>
              {factors
                .filter((factor) => effects.some((each) => each.factor === factor))
                .map((factor) => (
                  <tbody key={factor}>
                    <tr>
                      <th scope="rowgroup" colSpan={4} class="small grey">
                        {factorText(factor)}
                      </th>
                    </tr>
                    {effects
                      .filter((each) => each.factor === factor)
                      .map((each) => (
                        <Effect key={each.level} of={each} names={names} />
                      ))}
                  </tbody>
                ))}
            </table>
          </div>
          <p class="small grey pad3">{i18n.t('works.notCause')}</p>
        </>
      )}
    </Panel>
  );
}

const most = 2.6;
/** What is said of a kind stands in one line beside it. */
const barWidth = 78;

interface EffectProps extends Pick<EffectsPanelProps, 'names'> {
  readonly of: Works;
}

function Effect({ of: { factor, level, n, lift, low, high, isDistinct }, names }: EffectProps) {
  const says = isDistinct ? (lift > 1 ? i18n.t('works.better') : i18n.t('works.worse')) : i18n.t('works.same');
  return (
    <tr class={isDistinct ? '' : 'grey'}>
      <th scope="row">
        <span dir="auto">{levelText(factor, level, names)}</span>
        <span class="small saysbelow">{says}</span>
      </th>
      <td>
        <Lift value={lift} low={low} high={high} isSure={isDistinct} />
      </td>
      <td class="num">{formatNumber(n)}</td>
      <td class="small says">{says}</td>
    </tr>
  );
}

export interface LiftProps {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** It can be told from no effect. */
  readonly isSure: boolean;
}

/** A multiple of the average post with its 80 % interval, as a bar and in numbers. */
export function Lift({ value, low, high, isSure }: LiftProps) {
  const texts = factorTexts({ value, low, high });
  return (
    <span class="row nw factor">
      <IntervalBar
        value={value}
        low={low}
        high={high}
        most={most}
        width={barWidth}
        label={i18n.t('works.liftLabel', [texts.value, texts.low, texts.high])}
      />
      <span class={isSure ? 'b' : ''}>×{texts.value}</span>
      <span class="small grey">{formatRange(texts.low, texts.high)}</span>
    </span>
  );
}
