/** @jsxImportSource ../../../utils/page/paint */
import { i18n } from '../text.ts';
import { ComposeIcon } from './icons.tsx';
import { Ring } from './Ring.tsx';
import type { Room } from './room.ts';

interface DockBarProps {
  readonly room: Room;
  readonly entry: { readonly label: string; readonly title: string } | undefined;
  readonly isPaletteOpen: boolean;
  readonly message: string;
  readonly onSnippets: () => void;
  readonly onEntry: () => void;
}

export function DockBar({ room, entry, isPaletteOpen, message, onSnippets, onEntry }: DockBarProps) {
  const crossing = room.level === 'near' ? 'compose.nearSaid' : room.level === 'over' ? 'compose.overSaid' : undefined;
  return (
    <div class="dock row" role="group" aria-label={i18n.t('compose.dock')}>
      <Ring room={room} />
      <button type="button" class="btn" aria-haspopup="listbox" aria-expanded={isPaletteOpen} onClick={onSnippets}>
        <ComposeIcon name="snippet" />
        {i18n.t('compose.snippets')} <kbd>;;</kbd>
      </button>
      {entry && (
        <button type="button" class="btn entry" title={entry.title} onClick={onEntry}>
          <ComposeIcon name="entry" />
          <span class="cut">{entry.label}</span>
        </button>
      )}
      <span class="said grey cut" role="status">
        {message}
      </span>
      <span class="unseen" aria-live="polite">
        {crossing && i18n.t(crossing)}
      </span>
    </div>
  );
}
