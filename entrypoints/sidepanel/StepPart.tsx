import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useUnsaved } from '../../components/hooks/use-unsaved.ts';
import { helpWith } from '../../components/pages/notes/sensitive-text.ts';
import { DueTag } from '../../components/pages/people/DueTag.tsx';
import { whenText } from '../../components/pages/people/person-words.ts';
import { StepActions } from '../../components/pages/people/StepActions.tsx';
import { Field } from '../../components/ui/Field.tsx';
import { useToast } from '../../components/ui/toasts.tsx';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { readStep } from '../../utils/lib/day-words.ts';
import type { ProfileCard } from '../../utils/model/cards.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import { call } from '../../utils/protocol/client.ts';

export interface StepPartProps {
  readonly db: WorkspaceDb;
  readonly profile: ProfileRef;
  readonly card: ProfileCard;
  readonly now: number;
}

/** The next step with somebody who is kept, and a line in which another one is typed in words. */
export function StepPart({ db, profile, card, now }: StepPartProps) {
  const toast = useToast();
  const [text, setText] = useState('');
  const [hasFailed, setFailed] = useState(false);
  useUnsaved(text.trim() !== '');
  const { network } = profile;
  const before = card.person?.nextStep;
  const said = readStep(text, now);

  const save = async () => {
    const answer = await call('steps.write', { network, profile, text: text.trim() });
    setFailed(!answer.ok);
    const step = answer.ok ? answer.value.person?.nextStep : undefined;
    if (!step) return;
    setText('');
    toast({
      text: [step.text, whenText(step, now)].filter(Boolean).join(', '),
      icon: 'clock',
      undo: () => call('profiles.keep', { network, profile, patch: { nextStep: before ?? null } }),
    });
  };
  return (
    <section class="sec" aria-label={i18n.t('people.nextStep')}>
      {card.person && before && (
        <div class="row">
          <span class="grow" dir="auto">
            {before.text}
          </span>
          <DueTag step={before} now={now} />
          <StepActions db={db} person={card.person} now={now} />
        </div>
      )}
      <Field
        label={i18n.t('people.nextStep')}
        labelHidden
        icon="clock"
        placeholder={i18n.t('people.nextInWords')}
        maxLength={300}
        value={text}
        problem={hasFailed ? i18n.t('panel.notKept') : undefined}
        help={helpWith(
          said.dueAt === undefined ? undefined : i18n.t('people.nextUnderstood', [said.text, whenText(said, now)]),
          text,
        )}
        {...(text ? { hint: i18n.t('ui.enter') } : {})}
        onValue={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || !text.trim()) return;
          event.preventDefault();
          void save();
        }}
      />
    </section>
  );
}
