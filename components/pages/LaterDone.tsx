import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useToast } from '../ui/toasts.tsx';

/** What was done, for the toast, and what takes it back. */
export interface Changed {
  readonly text: string;
  readonly undo: () => unknown;
}

export interface LaterDoneProps {
  /** What it is about, for the names of the controls. */
  readonly what: string;
  /** The days after today that it can be put off to. */
  readonly ways: readonly number[];
  readonly doneLabel: string;
  readonly onLater: (days: number) => Promise<Changed>;
  readonly onDone: () => Promise<Changed>;
}

/** Puts something off, or ticks it off; both can be undone. */
export function LaterDone({ what, ways, doneLabel, onLater, onDone }: LaterDoneProps) {
  const toast = useToast();
  const box = useRef<HTMLSpanElement>(null);
  const act = async (icon: 'clock' | 'check', change: () => Promise<Changed>) => {
    focusNext(box.current);
    toast({ ...(await change()), icon });
  };
  const label = i18n.t('people.stepLater', [what]);
  return (
    <span class="row stepacts" ref={box}>
      <Menu
        label={label}
        trigger={{ size: 'small', kind: 'ghost', icon: 'clock', label }}
        items={ways.map((days) => ({
          id: String(days),
          text: days === 1 ? i18n.t('people.laterTomorrow') : i18n.t('people.laterWeek'),
          onPick: () => void act('clock', () => onLater(days)),
        }))}
      />
      <Button size="small" kind="ghost" icon="check" label={doneLabel} onPress={() => void act('check', onDone)} />
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
