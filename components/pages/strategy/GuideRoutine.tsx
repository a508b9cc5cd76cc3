import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tacticsOf } from '../../../utils/db/queries/strategy.ts';
import { saveTactics, type TacticContent } from '../../../utils/db/tables/tactics.ts';
import type { Tactic } from '../../../utils/model/strategy.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Field } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Panel.tsx';
import { DayChoice } from './DayChoice.tsx';
import { type TemplateId, templates } from './guide.ts';
import { GuideForm, type GuidePartProps } from './GuideForm.tsx';

const lines = 3;
const proposals = ['first', 'second', 'third'] as const;

/** What is done every day for it. */
export function GuideRoutine(props: GuidePartProps) {
  const { db } = useDesk();
  const known = useLive(() => tacticsOf(db), [db]).value;
  return known ? <Form {...props} known={known} /> : <Skeleton lines={4} />;
}

function Form({ template, onNext, known }: GuidePartProps & { readonly known: readonly Tactic[] }) {
  const { db } = useDesk();
  const [start] = useState(() => linesOf(template, known));
  const [items, setItems] = useState(start);
  useUnsaved(JSON.stringify(items) !== JSON.stringify(start));
  const set = (at: number, change: Partial<TacticContent>) =>
    setItems((before) => before.map((item, n) => (n === at ? { ...item, ...change } : item)));
  const save = async () => {
    const said = items.flatMap((item) => (item.text.trim() ? [{ ...item, text: item.text.trim() }] : []));
    await saveTactics(db, said, Date.now());
    onNext();
  };
  return (
    <GuideForm onSave={() => void save()} onSkip={onNext}>
      {items.map(({ text, days }, at) => (
        <div key={at} class="tacticfields">
          <Field
            label={i18n.t('strategy.tacticNumber', [String(at + 1)])}
            value={text}
            maxLength={200}
            placeholder={i18n.t('strategy.tacticExample')}
            onValue={(next) => set(at, { text: next })}
          />
          <DayChoice days={days} onDays={(next) => set(at, { days: next })} />
        </div>
      ))}
    </GuideForm>
  );
}

/** What there is already, or else what the template proposes, and empty lines. */
function linesOf(template: TemplateId | undefined, known: readonly Tactic[]): readonly TacticContent[] {
  const there = known.map(({ id, text, days }): TacticContent => ({ id, text, days }));
  const proposed =
    there.length === 0 && template
      ? proposals.slice(0, templates[template].tactics).map((line): TacticContent => ({
          text: i18n.t(`strategy.template.${template}.routine.${line}` as 'strategy.template.leads.routine.first'),
        }))
      : [];
  const all = [...there, ...proposed];
  const empty = Math.max(there.length > 0 ? 1 : 0, lines - all.length);
  return [...all, ...Array.from({ length: empty }, (): TacticContent => ({ text: '' }))];
}
