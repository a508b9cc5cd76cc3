import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { entriesToChoose, experimentBasis } from '../../../utils/db/queries/experiments.ts';
import { addExperiment, changeExperiment } from '../../../utils/db/tables/experiments.ts';
import { formatSpan } from '../../../utils/lib/format.ts';
import { fixedAges } from '../../../utils/metrics/at-age.ts';
import { supposedSpread } from '../../../utils/metrics/planned-posts.ts';
import { type Experiment, type ExperimentMetric, leastArms, mostArms } from '../../../utils/model/learning.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field, Select, TextArea } from '../../ui/Field.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ChooseEntries } from './ChooseEntries.tsx';
import { countedText } from './experiment-words.ts';
import { contentOf, type ExperimentForm, formOf, metricsOn, onNetwork, problemOf, ratios } from './experiment-form.ts';
import { NeededText } from './NeededText.tsx';

export interface ExperimentDialogProps {
  /** Undefined: a new one. */
  readonly experiment: Experiment | undefined;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** What is compared, at which age, and how small a difference matters; it says at once how many posts that takes. */
export function ExperimentDialog({ experiment, onClose, onSaved }: ExperimentDialogProps) {
  const { db } = useDesk();
  const now = useNow();
  const toast = useToast();
  const [start] = useState(() => formOf(experiment));
  const [form, setForm] = useState(start);
  const [isTried, setTried] = useState(false);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const set = (change: Partial<ExperimentForm>) => setForm((before) => ({ ...before, ...change }));
  const { network, metric, age: ageMs } = form;
  const asked = { network, metric, ageMs };
  const basis = useLive(() => experimentBasis(db, asked, now), [db, network, metric, ageMs]).value;
  const entries = useLive(() => entriesToChoose(db, form.network), [db, form.network]).value ?? [];
  const problem = isTried ? problemOf(form) : undefined;

  const save = async () => {
    setTried(true);
    if (problemOf(form)) return;
    const at = Date.now();
    const content = contentOf(form, basis?.spread ?? supposedSpread);
    // What was chosen for one network is not there for another.
    const chosen = entries.filter(({ id }) => form.chosen.includes(id)).map(({ id }) => id);
    const id = experiment ? experiment.id : (await addExperiment(db, content, chosen, at)).id;
    if (experiment) await changeExperiment(db, id, content, at);
    toast({ text: i18n.t('experiments.saved', [content.title.trim()]), icon: 'check' });
    onSaved(id);
  };

  return (
    <Dialog title={experiment ? i18n.t('experiments.edit') : i18n.t('experiments.new')} onClose={onClose} wide>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        <Field
          label={i18n.t('experiments.title')}
          value={form.title}
          maxLength={300}
          placeholder={i18n.t('experiments.titleExample')}
          problem={problem === 'title' ? i18n.t('experiments.needTitle') : undefined}
          onValue={(title) => set({ title })}
        />
        <TextArea
          label={i18n.t('experiments.hypothesis')}
          value={form.hypothesis}
          rows={2}
          maxLength={1000}
          placeholder={i18n.t('experiments.hypothesisExample')}
          onValue={(hypothesis) => set({ hypothesis })}
        />
        <div class="pair">
          <Select<NetworkId>
            label={i18n.t('experiments.network')}
            value={form.network}
            options={NetworkId.options.map((value) => ({ value, text: networkName(value) }))}
            onValue={(next) => set(onNetwork(next, metric))}
          />
          <Select
            label={i18n.t('experiments.age')}
            value={String(form.age)}
            options={fixedAges.map((age) => ({ value: String(age), text: formatSpan(age) }))}
            onValue={(age) => set({ age: fixedAges.find((each) => String(each) === age) ?? form.age })}
          />
        </div>
        <Select<ExperimentMetric>
          label={i18n.t('experiments.metric')}
          value={metric}
          options={metricsOn(network).map((value) => ({ value, text: countedText(value) }))}
          onValue={(next) => set({ metric: next })}
        />
        {metric !== 'engagement' && <p class="small grey">{i18n.t('experiments.metricHelp')}</p>}
        {form.arms.map((arm, index) => (
          <div key={index} class="row armrow">
            <div class="grow">
              <Field
                label={i18n.t('experiments.arm', [String(index + 1)])}
                value={arm}
                maxLength={120}
                placeholder={i18n.t(index === 0 ? 'experiments.armExample' : 'experiments.otherExample')}
                problem={
                  problem === 'arms' && !arm.trim()
                    ? i18n.t('experiments.needArm')
                    : problem === 'same' && index === form.arms.length - 1
                      ? i18n.t('experiments.sameArms')
                      : undefined
                }
                onValue={(said) => set({ arms: form.arms.map((each, at) => (at === index ? said : each)) })}
              />
            </div>
            {form.arms.length > leastArms && (
              <Button
                kind="ghost"
                icon="close"
                label={i18n.t('experiments.removeArm', [String(index + 1)])}
                onPress={() => set({ arms: form.arms.filter((_, at) => at !== index) })}
              />
            )}
          </div>
        ))}
        {form.arms.length < mostArms && (
          <p>
            <Button size="small" icon="plus" onPress={() => set({ arms: [...form.arms, ''] })}>
              {i18n.t('experiments.addArm')}
            </Button>
          </p>
        )}
        <Select
          label={i18n.t('experiments.ratio')}
          value={form.ratio}
          options={ratios.map((value) => ({ value, text: i18n.t('experiments.times', [value]) }))}
          onValue={(ratio) => set({ ratio })}
        />
        <NeededText asked={asked} ratio={Number(form.ratio)} arms={form.arms.length} basis={basis} />
        {!experiment && <ChooseEntries entries={entries} chosen={form.chosen} onChosen={(chosen) => set({ chosen })} />}
      </DialogForm>
    </Dialog>
  );
}
