import { i18n } from '#i18n';
import type { CardAct, CardTurn } from '../../../utils/model/card-view.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { sensitiveIn } from '../../../utils/notes/sensitive.ts';
import { calling } from './compose-view.ts';
import { heardOf, NoteField } from './parts.tsx';
import type { PersonCardViewProps } from './person-card.ts';
import { StepButton } from './StepButton.tsx';
import { sensitiveText, stepText } from './words.ts';

type Into = CardTurn['into'] | 'note';

/** Puts the cursor into the field of the card, which then takes something else than a note. */
export const turning = (profile: ProfileRef, into: Into): CardAct =>
  calling('cards.turn', { network: profile.network, profile, into }, { focus: true });

/**
 * The one field of a card. It takes a note, until a control turns it to a tag, a purpose or a next step; after that it
 * takes a note again. A step is read first: the field then says what was understood, and Enter keeps it.
 */
export function PersonField({ card, profile, now, turn }: PersonCardViewProps) {
  const { network } = profile;
  if (turn?.step) {
    const { step } = turn;
    const label = i18n.t('overlay.person.stepRead', [step.text, stepText(step, now)]);
    const warning = sensitiveText(sensitiveIn(step.text));
    return (
      <NoteField
        look="turned"
        label={label}
        said={[label, warning].filter(Boolean).join('. ')}
        save={calling('profiles.keep', { network, profile, patch: { nextStep: step } }, stepKept(card, profile))}
        isReadOnly
        back={turning(profile, 'step')}
        backLabel={i18n.t('overlay.person.stepAgain')}
      />
    );
  }
  if (turn) {
    const label = labelOf(turn.into);
    return (
      <NoteField
        look="turned"
        label={label}
        said={label}
        save={{ ...saveOf(turn.into, card, profile), typed: 'text' }}
        maxLength={300}
        back={turning(profile, 'note')}
        backLabel={i18n.t('overlay.person.noteAgain')}
      />
    );
  }
  return (
    <NoteField
      label={i18n.t('overlay.person.addNote')}
      heard={heardOf(card.notes, now)}
      save={calling('notes.add', { network, on: { profile }, text: '' }, { typed: 'text' })}
    >
      <StepButton profile={profile} card={card} />
    </NoteField>
  );
}

function labelOf(into: CardTurn['into']): string {
  if (into === 'tag') return i18n.t('overlay.person.tagField');
  return i18n.t(into === 'step' ? 'overlay.person.stepField' : 'overlay.person.purposeField');
}

function saveOf(into: CardTurn['into'], { person }: ProfileCard, profile: ProfileRef): CardAct {
  const { network } = profile;
  if (into === 'step') return calling('cards.turn', { network, profile, into, text: '' });
  const isTag = into === 'tag';
  const patchBack = isTag ? { tags: [...(person?.tags ?? [])] } : { purpose: person?.purpose ?? null };
  return calling(
    'profiles.type',
    { network, profile, into, text: '' },
    {
      said: i18n.t(isTag ? 'overlay.person.tagKept' : 'overlay.person.purposeKept'),
      undo: calling('profiles.keep', { network, profile, patch: patchBack }),
    },
  );
}

/** What is said after a step was kept, and how the one before comes back. */
const stepKept = ({ person }: ProfileCard, profile: ProfileRef): Omit<CardAct, 'call'> => ({
  said: person?.nextStep
    ? i18n.t('overlay.person.stepReplaced', [person.nextStep.text])
    : i18n.t('overlay.person.stepKept'),
  undo: calling('profiles.keep', {
    network: profile.network,
    profile,
    patch: { nextStep: person?.nextStep ?? null },
  }),
});
