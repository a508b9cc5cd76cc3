import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Relation, Stage } from '../../../utils/model/records.ts';
import { stageOptions, useStages } from '../../hooks/use-stages.ts';
import { Field, Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useSensitiveText } from '../notes/sensitive-text.ts';
import { NextStepFields } from './NextStepFields.tsx';
import { relationName, relations } from './person-words.ts';
import type { PersonFormState } from './use-person-form.ts';

export interface PersonFieldsProps {
  readonly id: string;
  readonly state: PersonFormState;
  /** A relation is one of accounts: somebody without any has none. */
  readonly hasAccounts: boolean;
  /** The next step is set elsewhere on the screen. */
  readonly isWithoutStep?: boolean;
  /** Below the fields. */
  readonly children?: ComponentChildren;
}

/** The form of a person: next step, stage, relation, tags, purpose, name. */
export function PersonFields({
  id,
  state: { form, set, save },
  hasAccounts,
  isWithoutStep,
  children,
}: PersonFieldsProps) {
  const stages = useStages();
  const ofTags = useSensitiveText(form.tags);
  const ofPurpose = useSensitiveText(form.purpose);
  return (
    <Form id={id} class="sec form" onSubmit={save}>
      {!isWithoutStep && <NextStepFields form={form} set={set} />}
      <div class="pair">
        <Select<Stage | 'none'>
          label={i18n.t('people.stage')}
          value={form.stage}
          options={[
            { value: 'none', text: i18n.t('people.noStage') },
            ...stageOptions(stages, form.stage === 'none' ? undefined : form.stage),
          ]}
          onValue={(stage) => set({ stage })}
        />
        {hasAccounts && (
          <Select<Relation>
            label={i18n.t('people.relation')}
            value={form.relation}
            options={relations.map((value) => ({ value, text: relationName(value) }))}
            onValue={(relation) => set({ relation })}
          />
        )}
      </div>
      <Field
        label={i18n.t('people.tags')}
        value={form.tags}
        help={ofTags ?? i18n.t('people.tagsHelp')}
        onValue={(tags) => set({ tags })}
      />
      <Field
        label={i18n.t('people.purpose')}
        value={form.purpose}
        maxLength={300}
        placeholder={i18n.t('people.purposeExample')}
        help={ofPurpose}
        onValue={(purpose) => set({ purpose })}
      />
      <Field
        label={i18n.t('people.nameLabel')}
        value={form.name}
        maxLength={300}
        problem={form.name.trim() ? undefined : i18n.t('people.needName')}
        onValue={(name) => set({ name })}
      />
      {children}
    </Form>
  );
}
