import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Direction, InteractionKind } from '../../../../utils/model/dealings.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { dayKeyOf, momentOf, timeOfDay } from '../../../calendar/stateless/days.ts';
import { directionName, kindName } from '../../../charts/touch-sentence.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field, Select } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { sensitiveText } from '../../notes/sensitive-text.ts';
import { logTouch } from './changes.ts';
import { directions, interactionKinds } from './touch-words.ts';

interface LogTouchProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Who comes first where nobody says it: a call has two sides. */
const usualDirection = (kind: InteractionKind): Direction => (kind === 'call' || kind === 'meeting' ? 'both' : 'in');

/** A call, a meeting, a mail: what no page shows. It has happened, so that it lies at most at this moment. */
export function LogTouch({ person, onClose }: LogTouchProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [kind, setKind] = useState<InteractionKind>('call');
  const [chosen, setDirection] = useState<Direction | undefined>(undefined);
  const [openedAt] = useState(() => Date.now());
  const [day, setDay] = useState(() => dayKeyOf(openedAt));
  const [clock, setClock] = useState(() => timeOfDay(openedAt));
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const direction = chosen ?? usualDirection(kind);
  const save = async () => {
    const at = day && clock ? momentOf(day, clock) : undefined;
    if (at === undefined) return setProblem(i18n.t('touches.needDay'));
    if (at > Date.now()) return setProblem(i18n.t('touches.notYet'));
    const undo = await logTouch(db, { personId: person.id, kind, direction, at, text });
    toast({ text: i18n.t('touches.logged', [kindName(kind), person.name]), icon: 'check', undo });
    onClose();
  };
  return (
    <Dialog title={i18n.t('touches.logTitle', [person.name])} onClose={onClose}>
      <DialogForm action={i18n.t('touches.logSave')} onSave={() => void save()} onClose={onClose}>
        <div class="pair">
          <Select<InteractionKind>
            label={i18n.t('touches.kind')}
            value={kind}
            options={interactionKinds.map((value) => ({ value, text: kindName(value) }))}
            onValue={setKind}
          />
          <Select<Direction>
            label={i18n.t('touches.direction')}
            value={direction}
            options={directions.map((value) => ({ value, text: directionName(value) }))}
            onValue={setDirection}
          />
        </div>
        <div class="pair">
          <Field label={i18n.t('touches.day')} type="date" value={day} problem={problem} onValue={setDay} />
          <Field label={i18n.t('touches.time')} type="time" value={clock} onValue={setClock} />
        </div>
        <Field
          label={i18n.t('touches.about')}
          value={text}
          maxLength={2000}
          placeholder={i18n.t('touches.aboutExample')}
          help={sensitiveText(text)}
          onValue={setText}
        />
      </DialogForm>
    </Dialog>
  );
}
