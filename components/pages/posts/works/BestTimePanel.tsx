import { i18n } from '#i18n';
import { formatChance } from '../../../../utils/lib/format.ts';
import type { BestTime, TimeCell } from '../../../../utils/metrics/best-time.ts';
import { formatNumber } from '../../../ui/format.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { HowButton } from '../How.tsx';
import { numberInput } from '../how-inputs.ts';
import { Lift } from './EffectsPanel.tsx';

/** Whether the time of day matters; most of the time that is not known, and said so. */
export function BestTimePanel({ times }: { readonly times: BestTime }) {
  const n = formatNumber(times.n);
  return (
    <Panel
      title={i18n.t('works.bestTime')}
      about={i18n.t('postList.n', [n])}
      action={<HowButton of={['bestTime', 'residual', 'atAge']} from={[numberInput('posts', times.n)]} />}
    >
      {times.says === 'few' && <p class="pad3">{fewText(times)}</p>}
      {times.says === 'even' && <p class="pad3">{i18n.t('works.anyTime', [n, formatChance(times.p)])}</p>}
      {times.says === 'found' && (
        <>
          <ul class="pad3 times">
            {times.cells.map((cell) => (
              <li key={`${cell.daypart}${cell.isWeekend ?? ''}`}>
                <span class="m">{cellText(cell)}</span>
                <Lift value={cell.lift} low={cell.low} high={cell.high} isSure={cell.low > 1 || cell.high < 1} />
                <span class="small grey">{i18n.t('postList.n', [formatNumber(cell.n)])}</span>
              </li>
            ))}
          </ul>
          <p class="small grey pad3">{i18n.t('works.timeFound', [formatChance(times.p)])}</p>
        </>
      )}
    </Panel>
  );
}

export function fewText({ needed, only }: Extract<BestTime, { readonly says: 'few' }>): string {
  if (only) return i18n.t('works.oneTimeOnly', [i18n.t(`postList.daypart.${only}`), formatNumber(needed)]);
  return i18n.t('works.noTimeYet', [formatNumber(needed)]);
}

export function cellText({ daypart, isWeekend }: TimeCell): string {
  const part = i18n.t(`postList.daypart.${daypart}`);
  if (isWeekend === undefined) return part;
  return i18n.t(isWeekend ? 'works.onWeekends' : 'works.onWorkdays', [part]);
}
