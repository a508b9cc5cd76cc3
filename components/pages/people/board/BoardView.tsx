import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useDesk } from '../../../hooks/desk.ts';
import { useOpenDeals } from '../../../hooks/use-people.ts';
import { useStable } from '../../../hooks/use-stable.ts';
import { useStages } from '../../../hooks/use-stages.ts';
import { Button } from '../../../ui/Button.tsx';
import { AddPersonDialog } from '../AddPersonDialog.tsx';
import { PurchasesDialog } from '../purchases/PurchasesDialog.tsx';
import type { PeopleViewProps } from '../people-view.ts';
import { BoardCard } from './BoardCard.tsx';
import { BoardColumn, perColumn } from './BoardColumn.tsx';
import { addedTo } from './changes.ts';
import { type BoardColumn as Column, type ColumnId, columnsOf } from './columns.ts';
import { StagesDialog } from './StagesDialog.tsx';
import { useBoard } from './use-board.ts';

const noDeals: ReadonlyMap<string, never[]> = new Map();

/** The pipeline: a column for each stage, and people who are carried from one to the next. */
export function BoardView({ lines, now, openId, standings, question, ...props }: PeopleViewProps) {
  const { db } = useDesk();
  const stages = useStages();
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const board = useBoard(lines, root);
  const [dragged, drag] = useState<string | undefined>(undefined);
  const [over, setOver] = useState<ColumnId | undefined>(undefined);
  const [isEditing, edit] = useState(false);
  const [isImporting, importing] = useState(false);
  const deals = useOpenDeals(db, isImporting) ?? noDeals;
  const [addTo, setAddTo] = useState<ColumnId | undefined>(undefined);
  const { placed } = board;
  const columns = useMemo(
    () => columnsOf(lines, stages, deals, i18n.t('people.noStage'), placed),
    [lines, stages, deals, placed],
  );
  const isShown = columns.some((column) => column.lines.some(({ person }) => person.id === board.focusId));
  const stopId = isShown ? board.focusId : columns.find((column) => column.lines[0])?.lines[0]?.person.id;
  // Whose sheet opens beside the board stays in sight.
  useLayoutEffect(() => {
    const cards = root.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [];
    const card = [...cards].find(({ dataset }) => dataset['person'] === openId);
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [openId]);
  const endDrag = () => {
    drag(undefined);
    setOver(undefined);
  };
  const onOpen = useStable(props.onOpen);
  const onDrag = useStable((id: string | undefined) => (id === undefined ? endDrag() : drag(id)));

  return (
    <div class="board">
      <div class="row boardhead">
        <p id={helpId} class="small grey">
          {i18n.t('board.help')}
        </p>
        <Button size="small" icon="import" onPress={() => importing(true)}>
          {i18n.t('purchases.import')}
        </Button>
        <Button size="small" icon="settings" onPress={() => edit(true)}>
          {i18n.t('board.editStages')}
        </Button>
      </div>
      <p class="vh" role="status">
        {board.said}
      </p>
      {/* The columns scroll sideways in a narrow window; each card is reached by the arrow keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={root} class="bcols" onKeyDown={(event) => board.onKeyDown(event, columns)}>
        {columns.map((column) => (
          <BoardColumn
            key={column.id}
            column={column}
            isTarget={(dragged !== undefined && over === column.id) || (board.isHeld && placed?.column === column.id)}
            question={question}
            atLeast={Math.max(placeOf(column, board.focusId), placeOf(column, openId, perColumn))}
            onAdd={() => setAddTo(column.id)}
            onOver={() => over !== column.id && setOver(column.id)}
            onDrop={() => {
              const line = lines.find(({ person }) => person.id === dragged);
              endDrag();
              if (line) void board.drop(line, column);
            }}
            renderCard={(line) => (
              <BoardCard
                key={line.person.id}
                line={line}
                now={now}
                lastTouch={standings?.get(line.person.id)?.lastTouch}
                open={deals.get(line.person.id)}
                isOpen={line.person.id === openId}
                isHeld={(board.isHeld && placed?.id === line.person.id) || dragged === line.person.id}
                isStop={line.person.id === stopId}
                helpId={helpId}
                onOpen={onOpen}
                onFocus={board.setFocus}
                onDrag={onDrag}
              />
            )}
          />
        ))}
      </div>
      {isImporting && <PurchasesDialog onClose={() => importing(false)} />}
      {isEditing && <StagesDialog onClose={() => edit(false)} />}
      {addTo !== undefined && (
        <AddPersonDialog
          onClose={() => setAddTo(undefined)}
          onAdded={(id) => {
            void addedTo(db, id, addTo);
            setAddTo(undefined);
            onOpen(id);
          }}
        />
      )}
    </div>
  );
}

/** Which card of a column somebody's is, from 1; 0 where they are not in it, or only after `most`. */
function placeOf({ lines }: Column, id: string | undefined, most = Infinity): number {
  const place = id === undefined ? 0 : lines.findIndex(({ person }) => person.id === id) + 1;
  return place <= most ? place : 0;
}
