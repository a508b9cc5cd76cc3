import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { dueMoment } from '../../../utils/lib/due.ts';
import type { Person } from '../../../utils/model/records.ts';
import { formatWeekday } from '../../ui/format.ts';
import { LaterDone } from '../LaterDone.tsx';
import { putOff, waysToPutOff } from './put-off.ts';
import { changeStep } from './step-changes.ts';

export interface StepActionsProps {
  readonly db: WorkspaceDb;
  readonly person: Person;
  readonly now: number;
}

/** Puts the next step of somebody off, or ticks it off. */
export function StepActions({ db, person, now }: StepActionsProps) {
  const { nextStep: step } = person;
  if (!step) return null;
  const what = `${step.text}, ${person.name}`;
  return (
    <LaterDone
      what={what}
      ways={waysToPutOff(step, now)}
      doneLabel={i18n.t('people.stepDone', [what])}
      onLater={async (days) => {
        const next = putOff(step, days, now);
        const undo = await changeStep(db, person.id, next);
        return { text: i18n.t('people.wasPutOff', [step.text, formatWeekday(dueMoment(next) ?? now)]), undo };
      }}
      onDone={async () => ({
        text: i18n.t('people.wasDone', [step.text]),
        undo: await changeStep(db, person.id, undefined),
      })}
    />
  );
}
