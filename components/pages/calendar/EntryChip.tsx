import type { PlanEntry } from '../../../utils/model/records.ts';
import { formatTime } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { variantsOf } from '../today/due-words.ts';
import { stateIcons, stateName } from './entry-words.ts';

export interface EntryChipProps {
  readonly entry: PlanEntry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** An entry in its day. Can be dragged to another day; the sheet does the same by keyboard. */
export function EntryChip({ entry, isOpen, onOpen }: EntryChipProps) {
  const time = entry.dueAt === undefined ? undefined : formatTime(entry.dueAt);
  return (
    <button
      type="button"
      class={`en ${entry.state}${isOpen ? ' open' : ''}`}
      draggable
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', entry.id)}
      onClick={onOpen}
    >
      <span class="et">
        {entry.pillar && <PillarMark pillar={entry.pillar} />}
        <span class="entitle" dir="auto">
          {entry.title}
        </span>
      </span>
      <span class="em">
        <Icon name={stateIcons[entry.state]} />
        <span class="vh">{stateName(entry.state)}</span>
        {variantsOf(entry).map((network) => (
          <NetworkTag key={network} network={network} />
        ))}
        {time && <span class="end">{time}</span>}
      </span>
    </button>
  );
}
