import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type MetricId, metricOf } from '../../../utils/metrics/dictionary.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Says how the figures beside it come about and from what, by the dictionary of metrics. */
export function HowButton({ of }: { readonly of: readonly MetricId[] }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button type="button" class="link small" onClick={() => open(true)}>
        {i18n.t('how.name')}
      </button>
      {isOpen && (
        <Dialog title={i18n.t('how.name')} onClose={() => open(false)}>
          <dl class="hows">
            {of.map((id) => (
              <div key={id}>
                <dt class="b">{nameOf(id)}</dt>
                <dd>{i18n.t(`metrics.${id}.how`)}</dd>
                <dd class="small grey">{aboutOf(id)}</dd>
              </div>
            ))}
          </dl>
          <p class="small grey">{i18n.t('how.exact')}</p>
          <div class="row dialogfoot">
            <span class="end" />
            <Button autofocus onPress={() => open(false)}>
              {i18n.t('ui.close')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

const nameOf = (id: string): string => i18n.t(`metrics.${id as MetricId}.name`);

/** "From: Engagement, Growth curve. 80 % interval." */
function aboutOf(id: MetricId): string {
  const { inputs, interval } = metricOf(id);
  return [
    ...(inputs.length > 0 ? [i18n.t('how.from', [inputs.map(nameOf).join(', ')])] : []),
    ...(interval ? [i18n.t('how.interval', [String(interval)])] : []),
  ].join(' ');
}
