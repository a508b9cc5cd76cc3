import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryState, PlanEntry } from '../../../utils/model/records.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { entryStates, stateIcons, stateName } from './entry-words.ts';

export interface StateBoardProps {
  /** In the order in which they are due; those without a day last. */
  readonly entries: readonly PlanEntry[];
  readonly renderEntry: (entry: PlanEntry) => ComponentChildren;
  readonly onDrop: (id: string, state: EntryState) => void;
}

const perColumn = 40;

/** A column for each state; what is carried to another one has that state. */
export function StateBoard({ entries, renderEntry, onDrop }: StateBoardProps) {
  const [over, setOver] = useState<EntryState | undefined>(undefined);
  const byState = Map.groupBy(entries, ({ state }) => state);
  return (
    <div class="board">
      <p class="small grey boardhead">{i18n.t('calendar.boardHelp')}</p>
      {/* A drag that ends anywhere leaves no mark behind. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div class="bcols calcols" onDragEnd={() => setOver(undefined)}>
        {entryStates.map((state) => (
          <Column
            key={state}
            state={state}
            list={byState.get(state) ?? []}
            isTarget={over === state}
            renderEntry={renderEntry}
            onOver={() => setOver(state)}
            onDrop={(id) => {
              setOver(undefined);
              onDrop(id, state);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface ColumnProps extends Pick<StateBoardProps, 'renderEntry'> {
  readonly state: EntryState;
  readonly list: readonly PlanEntry[];
  readonly isTarget: boolean;
  readonly onOver: () => void;
  readonly onDrop: (id: string) => void;
}

function Column({ state, list, isTarget, renderEntry, onOver, onDrop }: ColumnProps) {
  const [most, setMost] = useState(perColumn);
  const rest = Math.min(perColumn, list.length - most);
  return (
    // Where the mouse lets an entry go; Shift and the arrow keys do the same on the entries.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-labelledby={`state-${state}`}
      class={isTarget ? 'bcol over' : 'bcol'}
      onDragOver={(event) => {
        event.preventDefault();
        onOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <h2 id={`state-${state}`} class="row">
        <Icon name={stateIcons[state]} /> <span>{stateName(state)}</span>{' '}
        <span class="small grey plainweight">{formatNumber(list.length)}</span>
      </h2>
      {list.slice(0, most).map(renderEntry)}
      {rest > 0 && (
        <Button size="small" onPress={() => setMost(most + perColumn)}>
          {i18n.t('board.more', rest, [formatNumber(rest)])}
        </Button>
      )}
    </section>
  );
}
