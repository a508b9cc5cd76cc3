import { i18n } from '#i18n';
import { Field, TextArea } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { budgetFields, easeFields, problemOf, type VoiceForm } from './voice-form.ts';

export interface VoiceFieldsProps {
  readonly form: VoiceForm;
  /** Whether the user has tried to save it: before that nothing is called wrong. */
  readonly isTried: boolean;
  readonly onForm: (changes: Partial<VoiceForm>) => void;
}

export function VoiceFields({ form, isTried, onForm }: VoiceFieldsProps) {
  const number = (field: (typeof budgetFields)[number] | (typeof easeFields)[number]) => {
    const problem = isTried ? problemOf(form, field) : undefined;
    return (
      <Field
        key={field}
        label={i18n.t(`voice.field.${field}`)}
        type="number"
        min="0"
        value={form[field]}
        placeholder={i18n.t('voice.noLimit')}
        problem={problem && i18n.t(`voice.problem.${problem}`)}
        onValue={(value) => onForm({ [field]: value })}
      />
    );
  };
  const list = (field: 'say' | 'avoid' | 'banned' | 'bannedTags', rows: number) => (
    <TextArea
      label={i18n.t(`voice.field.${field}`)}
      rows={rows}
      maxLength={20_000}
      placeholder={i18n.t(`voice.example.${field}`)}
      help={i18n.t(`voice.help.${field}`)}
      value={form[field]}
      onValue={(value) => onForm({ [field]: value })}
    />
  );
  return (
    <>
      <div class="fieldbox">
        <span class="lab">{i18n.t('voice.field.person')}</span>
        <Segmented
          label={i18n.t('voice.field.person')}
          value={form.person}
          options={(['we', 'I', 'any'] as const).map((value) => ({ value, text: i18n.t(`voice.person.${value}`) }))}
          onValue={(person) => onForm({ person })}
        />
      </div>
      {list('avoid', 4)}
      {list('say', 3)}
      {list('banned', 3)}
      {list('bannedTags', 2)}
      <div class="pair">{budgetFields.map(number)}</div>
      <div class="pair">{easeFields.map(number)}</div>
      <p class="small grey">{i18n.t('voice.help.ease')}</p>
    </>
  );
}
