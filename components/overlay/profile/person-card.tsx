import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import type { Payload } from '../../../utils/protocol/protocol.ts';
import type { CardContent, CardFrame } from '../cards.tsx';
import { type Desk, nameOf } from '../desk.ts';
import { noteList } from '../notes.ts';
import { relationName } from '../parts.tsx';
import { i18n } from '../text.ts';
import { PersonCardView } from './PersonCardView.tsx';

type Patch = Payload<'profiles.keep'>['patch'];

/** The state and the actions of the card of one account, and of the person behind it. */
export function personCard(desk: Desk, frame: CardFrame, profile: ProfileRef): CardContent {
  const { ask, network, toasts, known } = desk;
  let card: ProfileCard | undefined;

  const show = (next: ProfileCard | undefined): void => {
    if (!next) return;
    card = next;
    // What was saved while the card is open stays at the top, with its undo.
    notes.reset(next.notes);
    frame.draw();
  };
  const load = async (): Promise<void> => show(await ask('profiles.card', { network: network.id, profile }));
  const notes = noteList(desk, frame, { profile }, () => {
    if (card?.relation !== 'none') return;
    known.forget();
    void load();
  });

  const change = async (patch: Patch): Promise<boolean> => {
    const next = await ask('profiles.keep', { network: network.id, profile, patch });
    if (!next) {
      // A menu shows the choice already: draw what is true.
      frame.draw();
      return false;
    }
    show(next);
    known.forget();
    return true;
  };
  const finishStep = async (): Promise<void> => {
    const step = card?.person?.nextStep;
    if (!step || !(await change({ nextStep: null }))) return;
    toasts.say({ text: i18n.t('overlay.person.stepDone'), undo: () => void change({ nextStep: step }) });
  };
  const keep = async (patch: Patch): Promise<void> => {
    const before = card?.relation ?? 'none';
    if (!patch.relation || !(await change(patch)) || before !== 'none') return;
    toasts.say({
      text: i18n.t('overlay.person.kept', [relationName(patch.relation)]),
      undo: () => void change({ relation: 'none' }),
    });
  };

  void load();
  return {
    label: nameOf(profile),
    onKey: (key) => {
      if (key === 'n') frame.focusField();
    },
    onEnter: () => void notes.save(),
    view: () => (
      <PersonCardView
        card={card}
        now={Date.now()}
        profile={profile}
        notes={notes}
        draft={frame.draft.text}
        onInput={(text) => {
          frame.draft.text = text;
        }}
        onRelation={(relation) => void keep({ relation })}
        onStage={(stage) => void change({ stage })}
        onStepDone={() => void finishStep()}
        onDashboard={() =>
          void ask('dashboard.open', { network: network.id, path: `people/${card?.profileKey ?? ''}` })
        }
        onClose={frame.close}
      />
    ),
  };
}
