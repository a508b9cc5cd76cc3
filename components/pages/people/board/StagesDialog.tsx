import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { stageCounts } from '../../../../utils/db/queries/pipeline-stages.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useStages } from '../../../hooks/use-stages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { type TakeBack, newStage } from './changes.ts';
import { isNameTaken } from './stage-names.ts';
import { StageRow } from './StageRow.tsx';

/** The stages of this workspace: named, in order, added, taken away. Each change is kept at once. */
export function StagesDialog({ onClose }: { readonly onClose: () => void }) {
  const { db } = useDesk();
  const toast = useToast();
  const stages = useStages();
  const [name, setName] = useState('');
  const [said, say] = useState<{ readonly text: string; readonly undo?: TakeBack } | undefined>(undefined);
  // Of everybody, not of those who are shown: all of them would be without a stage.
  const counts = useLive(() => stageCounts(db), [db]).value;
  const isTaken = isNameTaken(stages, name);
  const add = async () => {
    const wanted = name.trim();
    if (!wanted || isTaken) return;
    const undo = await newStage(db, wanted);
    setName('');
    say({ text: i18n.t('board.stageAdded', [wanted]), undo });
  };
  // What can be taken back can be so afterwards too.
  const close = () => {
    if (said?.undo) toast({ text: said.text, icon: 'check', undo: said.undo });
    onClose();
  };
  return (
    <Dialog title={i18n.t('board.stages')} onClose={close}>
      <p class="grey">{i18n.t('board.stagesAbout')}</p>
      <ol class="stagelist">
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            index={index}
            stages={stages}
            count={counts?.get(stage.id) ?? 0}
            onSaid={say}
          />
        ))}
      </ol>
      <Form class="row" onSubmit={add}>
        <span class="grow">
          <Field
            label={i18n.t('board.newStage')}
            labelHidden
            placeholder={i18n.t('board.newStage')}
            maxLength={60}
            value={name}
            onValue={setName}
            problem={isTaken ? i18n.t('board.nameTaken') : undefined}
          />
        </span>
        <Button type="submit" icon="plus" disabled={!name.trim() || isTaken}>
          {i18n.t('people.addButton')}
        </Button>
      </Form>
      <div class="row dialogfoot">
        {/* Toasts lie below a dialog that is open: what was done is said here. */}
        <span class="small grey grow" role="status">
          {said?.text}
        </span>
        {said?.undo && (
          <Button
            kind="ghost"
            icon="undo"
            onPress={() => {
              void said.undo?.();
              say(undefined);
            }}
          >
            {i18n.t('ui.undo')}
          </Button>
        )}
        <Button kind="primary" onPress={close}>
          {i18n.t('ui.close')}
        </Button>
      </div>
    </Dialog>
  );
}
