import { i18n } from '#i18n';
import { useNow } from '../../hooks/use-now.ts';
import { Field } from '../../ui/Field.tsx';
import { useSensitiveText } from '../notes/sensitive-text.ts';
import { stepIn, type PersonForm, withNextClock, withNextDay, withNextWords } from './person-form.ts';
import { whenText } from './person-words.ts';

export interface NextStepFieldsProps {
  readonly form: PersonForm;
  readonly set: (change: Partial<PersonForm>) => void;
}

/** The next step in words, what was understood of them, and the exact day and time. */
export function NextStepFields({ form, set }: NextStepFieldsProps) {
  const now = useNow();
  const step = form.nextSaid && stepIn(form);
  const touched = useSensitiveText(form.nextText);
  const help =
    step?.dueAt === undefined
      ? i18n.t('people.nextHelp')
      : i18n.t('people.nextUnderstood', [step.text, whenText(step, now)]);
  return (
    <>
      <Field
        label={i18n.t('people.nextStep')}
        value={form.nextText}
        maxLength={300}
        placeholder={i18n.t('people.nextExample')}
        help={[help, touched].filter(Boolean).join(' ')}
        onValue={(text) => set(withNextWords(form, text, Date.now()))}
      />
      <div class="pair" role="group" aria-label={i18n.t('people.nextWhen')}>
        <Field
          label={i18n.t('people.nextDay')}
          type="date"
          value={form.nextDay}
          onValue={(day) => set(withNextDay(form, day))}
        />
        <Field
          label={i18n.t('people.nextTime')}
          type="time"
          value={form.nextClock}
          onValue={(clock) => set(withNextClock(form, clock))}
        />
      </div>
    </>
  );
}
