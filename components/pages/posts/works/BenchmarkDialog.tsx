import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type BenchmarkMetric, benchmarkMetrics, type TypedBenchmark } from '../../../../utils/model/benchmarks.ts';
import type { NetworkId } from '../../../../utils/model/network.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { useUnsaved } from '../../../hooks/use-unsaved.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field, Select } from '../../../ui/Field.tsx';
import { networkName } from '../../../ui/NetworkTag.tsx';
import { type BenchmarkForm, emptyBenchmark, typedBenchmark } from './benchmark-form.ts';

export interface BenchmarkDialogProps {
  readonly network: NetworkId;
  readonly onSave: (figure: TypedBenchmark) => void;
  readonly onClose: () => void;
}

/** A figure that the user read somewhere, with where and of which year: without these it is none. */
export function BenchmarkDialog({ network, onSave, onClose }: BenchmarkDialogProps) {
  const [form, setForm] = useState<BenchmarkForm>(emptyBenchmark);
  const [isTried, tried] = useState(false);
  const now = useNow();
  const change = (more: Partial<BenchmarkForm>) => setForm((before) => ({ ...before, ...more }));
  useUnsaved(form !== emptyBenchmark);
  const { figure, problems } = typedBenchmark(form, network, now);
  const problemOf = (field: (typeof problems)[number], text: string) =>
    isTried && problems.includes(field) ? text : undefined;
  const save = () => {
    tried(true);
    if (!figure) return;
    onSave(figure);
    onClose();
  };
  return (
    <Dialog title={i18n.t('landscape.addTo', [networkName(network)])} onClose={onClose}>
      <DialogForm onSave={save} onClose={onClose}>
        <Select<BenchmarkMetric>
          label={i18n.t('landscape.what')}
          value={form.metric}
          options={benchmarkMetrics.map((value) => ({ value, text: i18n.t(`landscape.metric.${value}`) }))}
          onValue={(metric) => change({ metric })}
        />
        <div class="pair">
          <Field
            label={form.metric === 'postsPerWeek' ? i18n.t('landscape.value') : i18n.t('landscape.valuePercent')}
            value={form.value}
            problem={problemOf('value', i18n.t('landscape.needValue'))}
            onValue={(value) => change({ value })}
          />
          <Field
            label={i18n.t('landscape.year')}
            value={form.year}
            maxLength={4}
            help={i18n.t('landscape.yearHelp')}
            problem={problemOf('year', i18n.t('landscape.needYear'))}
            onValue={(year) => change({ year })}
          />
        </div>
        <Field
          label={i18n.t('landscape.source')}
          value={form.source}
          maxLength={160}
          help={i18n.t('landscape.sourceHelp')}
          problem={problemOf('source', i18n.t('landscape.needSource'))}
          onValue={(source) => change({ source })}
        />
      </DialogForm>
    </Dialog>
  );
}
