import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../../../hooks/desk.ts';
import type { NamedStage } from '../../../hooks/use-stages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field, Select } from '../../../ui/Field.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { callStage, putStage, type TakeBack, takeStage } from './changes.ts';
import type { ColumnId } from './columns.ts';
import { isNameTaken } from './stage-names.ts';

export interface StageRowProps {
  readonly stage: NamedStage;
  readonly index: number;
  readonly stages: readonly NamedStage[];
  /** How many are in it. */
  readonly count: number;
  readonly onSaid: (said: { readonly text: string; readonly undo?: TakeBack }) => void;
}

/** One stage: its name, where it stands, and what happens to those who are in it when it goes. */
export function StageRow({ stage, index, stages, count, onSaid }: StageRowProps) {
  const { db } = useDesk();
  const [name, setName] = useState(stage.name);
  const [isGoing, going] = useState(false);
  const [moveTo, setMoveTo] = useState<ColumnId>('');
  const others = stages.filter(({ id }) => id !== stage.id);
  useEffect(() => setName(stage.name), [stage.name]);

  const isTaken = isNameTaken(stages, name, stage.id);

  const rename = async () => {
    if (isTaken || name.trim() === stage.name) return;
    // Without one it has its first name again, which may be the one that it has.
    if (!name.trim()) setName(stage.name);
    const undo = await callStage(db, stage.id, name);
    onSaid({ text: i18n.t('board.stageRenamed', [stage.name]), undo });
  };
  const move = async (to: number) => {
    const undo = await putStage(db, stage.id, to);
    onSaid({ text: i18n.t('board.stageMoved', [stage.name, formatNumber(to + 1)]), undo });
  };
  const remove = async () => {
    const undo = await takeStage(db, stage.id, moveTo);
    onSaid(undo ? { text: i18n.t('board.stageRemoved', [stage.name]), undo } : { text: i18n.t('board.lastStage') });
  };
  return (
    <li class="col g2">
      <div class="row">
        <span class="grow" onFocusOut={() => void rename()}>
          <Field
            label={i18n.t('board.nameOf', [stage.name])}
            labelHidden
            maxLength={60}
            value={name}
            onValue={setName}
            problem={isTaken ? i18n.t('board.nameTaken') : undefined}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing) void rename();
            }}
          />
        </span>
        <Button
          kind="ghost"
          icon="up"
          label={i18n.t('board.moveUp', [stage.name])}
          disabled={index === 0}
          onPress={() => void move(index - 1)}
        />
        <Button
          kind="ghost"
          icon="down"
          label={i18n.t('board.moveDown', [stage.name])}
          disabled={index === stages.length - 1}
          onPress={() => void move(index + 1)}
        />
        <Button
          kind="ghost"
          icon="trash"
          label={i18n.t('board.removeStage', [stage.name])}
          disabled={stages.length < 2}
          onPress={() => (count > 0 ? going(!isGoing) : void remove())}
        />
      </div>
      {isGoing && (
        <div class="row wrap base">
          <span>{i18n.t('board.inIt', count, [formatNumber(count)])}</span>
          <Select<ColumnId>
            label={i18n.t('board.goTo', [stage.name])}
            labelHidden
            value={moveTo}
            options={[
              { value: '', text: i18n.t('people.noStage') },
              ...others.map((other) => ({ value: other.id, text: other.name })),
            ]}
            onValue={setMoveTo}
          />
          <Button kind="danger" size="small" onPress={() => void remove()}>
            {i18n.t('board.removeNow')}
          </Button>
        </div>
      )}
    </li>
  );
}
