import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type MetricId, metricOf } from '../../../utils/metrics/dictionary.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** What went into the figures beside a button: "Followers", "9,800, seen 3 Nov". */
export interface HowInput {
  readonly name: string;
  readonly text: string;
}

export interface HowButtonProps {
  readonly of: readonly MetricId[];
  /** The very numbers that these figures were made of, where it is one figure or a few. */
  readonly from?: readonly HowInput[];
  /** In the head of a column: a sign instead of words, which is called after its first metric. */
  readonly isSign?: boolean;
}

/** Says how the figures beside it come about and from what, by the dictionary of metrics. */
export function HowButton({ of, from = [], isSign = false }: HowButtonProps) {
  const [isOpen, open] = useState(false);
  const [first] = of;
  return (
    <>
      {isSign && first ? (
        <Button
          kind="ghost"
          size="small"
          icon="info"
          class="howsign"
          label={i18n.t('how.of', [metricTitle(first)])}
          onPress={() => open(true)}
        />
      ) : (
        <button type="button" class="link small" onClick={() => open(true)}>
          {i18n.t('how.name')}
        </button>
      )}
      {isOpen && <HowDialog of={of} from={from} onClose={() => open(false)} />}
    </>
  );
}

export interface HowDialogProps extends Pick<HowButtonProps, 'of' | 'from'> {
  readonly onClose: () => void;
}

/** What such a button opens. */
export function HowDialog({ of, from = [], onClose }: HowDialogProps) {
  return (
    <Dialog title={i18n.t('how.name')} isText onClose={onClose}>
      {from.length > 0 && (
        <section class="howfrom" aria-label={i18n.t('how.here')}>
          <h3 class="sechead">{i18n.t('how.here')}</h3>
          <dl class="facts aged">
            {from.map(({ name, text }) => (
              <div key={name}>
                <dt class="grey" dir="auto">
                  {name}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <dl class="hows">
        {[...new Set(of)].map((id) => (
          <div key={id}>
            <dt class="b">{metricTitle(id)}</dt>
            <dd>{i18n.t(`metrics.${id}.how`)}</dd>
            <dd class="small grey">{aboutOf(id)}</dd>
          </div>
        ))}
      </dl>
      <p class="small grey">{i18n.t('how.exact')}</p>
      <div class="row dialogfoot">
        <span class="end" />
        <Button onPress={onClose}>{i18n.t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}

/** What a metric is called. */
export const metricTitle = (id: string): string => i18n.t(`metrics.${id as MetricId}.name`);

/** "From: Engagement, Growth curve. 80 % interval." */
function aboutOf(id: MetricId): string {
  const { inputs, interval } = metricOf(id);
  return [
    ...(inputs.length > 0 ? [i18n.t('how.from', [inputs.map(metricTitle).join(', ')])] : []),
    ...(interval ? [i18n.t('how.interval', [String(interval)])] : []),
  ].join(' ');
}
