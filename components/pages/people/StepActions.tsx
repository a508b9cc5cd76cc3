import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { dueMoment } from '../../../utils/lib/due.ts';
import type { NextStep, Person } from '../../../utils/model/records.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWeekday } from '../../ui/format.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { putOff, waysToPutOff } from './put-off.ts';
import { changeStep } from './step-changes.ts';

export interface StepActionsProps {
  readonly db: WorkspaceDb;
  readonly person: Person;
  readonly now: number;
}

/** Puts the next step of somebody off, or ticks it off; both can be undone. */
export function StepActions({ db, person, now }: StepActionsProps) {
  const toast = useToast();
  const box = useRef<HTMLSpanElement>(null);
  const { nextStep: step } = person;
  if (!step) return null;

  const change = async (next: NextStep | undefined, text: string) => {
    focusNext(box.current);
    const undo = await changeStep(db, person.id, next);
    toast({ text, icon: next ? 'clock' : 'check', undo });
  };
  const later = (days: number) => {
    const next = putOff(step, days, now);
    return change(next, i18n.t('people.wasPutOff', [step.text, formatWeekday(dueMoment(next) ?? now)]));
  };
  const what = `${step.text}, ${person.name}`;
  return (
    <span class="row stepacts" ref={box}>
      <Menu
        label={i18n.t('people.stepLater', [what])}
        trigger={{ size: 'small', kind: 'ghost', icon: 'clock', label: i18n.t('people.stepLater', [what]) }}
        items={waysToPutOff(step, now).map((days) => ({
          id: String(days),
          text: days === 1 ? i18n.t('people.laterTomorrow') : i18n.t('people.laterWeek'),
          onPick: () => void later(days),
        }))}
      />
      <Button
        size="small"
        kind="ghost"
        icon="check"
        label={i18n.t('people.stepDone', [what])}
        onPress={() => void change(undefined, i18n.t('people.wasDone', [step.text]))}
      />
    </span>
  );
}

/** The row goes away with the focus in it: the next one gets it, or the one before. */
function focusNext(box: HTMLElement | null): void {
  const row = box?.closest('li');
  const others = [row?.nextElementSibling, row?.previousElementSibling];
  const target = others.map((other) => other?.querySelector<HTMLElement>('.stepacts > button')).find(Boolean);
  target?.focus();
}
