import { i18n } from '#i18n';
import { foldLabel } from './FoldCard.tsx';
import { ForgottenBar, RestoreBar } from './RestoreBar.tsx';
import { ComposeIcon } from './icons.tsx';
import { Ring } from './Ring.tsx';
import type { DockShown, DraftLength } from '../../../../utils/model/dock.ts';
import { roomOf } from './room.ts';

/**
 * What stands in it is pressed by name: `data-dock` says what the page is to do. Each has its key: one that is pressed just
 * now stays the same when another comes before it.
 */
export function DockBar({
  used,
  limit,
  fold,
  findings,
  restorable,
  isForgotten,
  entry,
  palette,
  panel,
  message,
}: DockShown & DraftLength) {
  const room = roomOf(used, limit);
  const crossing = room.level === 'near' ? 'compose.nearSaid' : room.level === 'over' ? 'compose.overSaid' : undefined;
  return (
    <div class="dock row" role="group" aria-label={i18n.t('compose.dock')}>
      <Ring room={room} />
      {fold && (
        <button
          key="fold"
          type="button"
          class="btn fold"
          aria-expanded={fold.isOpen}
          aria-label={foldLabel(fold)}
          title={foldLabel(fold)}
          data-dock="fold"
        >
          <ComposeIcon name="eye" />
          <span class="cut">{foldLabel(fold)}</span>
        </button>
      )}
      {findings && findings.count > 0 && (
        <button
          key="findings"
          type="button"
          class="btn"
          aria-haspopup="dialog"
          aria-expanded={findings.isOpen}
          aria-keyshortcuts="Alt+. F8"
          data-dock="findings"
        >
          <ComposeIcon name="finding" />
          <span>{i18n.t('checks.findings', findings.count)}</span>
        </button>
      )}
      {findings?.isLike && (
        <button
          key="before"
          type="button"
          class="btn like"
          aria-haspopup="dialog"
          aria-expanded={panel === 'before'}
          title={i18n.t('before.title')}
          data-dock="before"
        >
          <ComposeIcon name="like" />
          <span>{i18n.t('before.strong')}</span>
        </button>
      )}
      <span class="parting" aria-hidden="true" />
      {isForgotten ? (
        <ForgottenBar />
      ) : restorable === undefined ? (
        <Offers entry={entry} isPaletteOpen={palette !== undefined} />
      ) : (
        <RestoreBar typedAt={restorable} />
      )}
      <span class="said grey cut" role="status">
        {message}
      </span>
      <button
        key="more"
        type="button"
        class="btn icon"
        aria-haspopup="dialog"
        aria-expanded={panel !== undefined}
        aria-label={i18n.t('panels.more')}
        title={i18n.t('panels.more')}
        data-dock="more"
      >
        <ComposeIcon name="more" />
      </button>
      <span class="unseen" aria-live="polite">
        {crossing && i18n.t(crossing)}
      </span>
    </div>
  );
}

function Offers({ entry, isPaletteOpen }: Pick<DockShown, 'entry'> & { readonly isPaletteOpen: boolean }) {
  return (
    <>
      <button
        key="snippets"
        type="button"
        class="btn snippets"
        aria-haspopup="listbox"
        aria-expanded={isPaletteOpen}
        title={i18n.t('compose.snippets')}
        data-dock="snippets"
      >
        <ComposeIcon name="snippet" />
        <span>{i18n.t('compose.snippets')}</span>
        <kbd>;;</kbd>
      </button>
      {entry && (
        <button
          key="entry"
          type="button"
          class="btn entry"
          aria-label={entry.label}
          aria-keyshortcuts="Alt+I"
          title={`${entry.label}: ${entry.title} (Alt+I)`}
          data-dock="entry"
        >
          <ComposeIcon name="entry" />
          <span>{entry.when}</span>
        </button>
      )}
    </>
  );
}
