import { i18n } from '#i18n';
import { formatNumber } from '../../../../../utils/lib/format.ts';
import type { DiffPiece } from '../../../../../utils/lib/diff-words.ts';
import type { TaskId } from '../../../../../utils/model/assistant.ts';
import type { ViewNode } from '../../../../../utils/model/card-view.ts';
import type { NetworkId } from '../../../../../utils/model/network.ts';
import { DiffText } from '../../../../ui/DiffText.tsx';
import { composeView } from '../../compose-view.ts';
import { PanelCard } from '../PanelCard.tsx';
import { Held } from './answering-view.tsx';
import { taskWords } from './task-words.ts';

interface ProposalShown {
  readonly id: string;
  readonly task: TaskId;
  readonly target: NetworkId | undefined;
  /** How many there are to choose from, and which this one is. */
  readonly count: number;
  readonly at: number;
  readonly pieces: readonly DiffPiece[];
  /** By how much it is too long, in the network's unit. */
  readonly over: number | undefined;
  /** The model stopped in the middle. */
  readonly isCut: boolean;
  /** The draft is another one than was sent. */
  readonly isChanged: boolean;
  /** It can be written here. */
  readonly isForHere: boolean;
}

/** What would change: struck and underlined, and said in words to who does not see that. Nothing is written by itself. */
export function viewOfProposal(shown: ProposalShown): ViewNode[] {
  // A description of a picture is shown as it is, and is no other version of the draft.
  const isSame = shown.task !== 'altText' && shown.pieces.every(({ kind }) => kind === 'same');
  const canAccept = shown.isForHere && !isSame;
  return composeView(
    <PanelCard title={taskWords(shown.task, shown.target)}>
      <Held {...shown} />
      <Choice {...shown} />
      {isSame && (
        <p class="sec" role="status">
          {i18n.t('assistant.sameAsDraft')}
        </p>
      )}
      {notesOn(shown).map((note) => (
        <p key={note} class="sec caution" role="status">
          {note}
        </p>
      ))}
      <div class="sec">
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div class="quote sent" tabIndex={0} role="region" aria-label={i18n.t('assistant.whatChanges')}>
          <DiffText pieces={shown.pieces} unseen="unseen" />
        </div>
      </div>
      <div class="sec row acts">
        {canAccept && (
          <button type="button" class="btn pri" data-dock="accept">
            {i18n.t('assistant.accept')}
          </button>
        )}
        <button type="button" class={canAccept ? 'btn' : 'btn pri'} data-dock="copy">
          {i18n.t('assistant.copy')}
        </button>
        <button type="button" class="btn" data-dock="again">
          {i18n.t('assistant.again')}
        </button>
        <button type="button" class="btn" data-dock="discard">
          {i18n.t('assistant.discard')}
        </button>
      </div>
    </PanelCard>,
  );
}

function Choice({ count, at }: ProposalShown) {
  if (count < 2) return null;
  return (
    <div class="sec row acts" role="group" aria-label={i18n.t('assistant.suggestions')}>
      {Array.from({ length: count }, (_, index) => (
        <button
          key={index}
          type="button"
          class="btn pick"
          aria-pressed={index === at ? 'true' : 'false'}
          data-dock="pick"
          data-arg={String(index)}
        >
          {i18n.t('assistant.suggestion', [formatNumber(index + 1)])}
        </button>
      ))}
    </div>
  );
}

const notesOn = ({ isChanged, isCut, over }: ProposalShown): readonly string[] => [
  ...(isChanged ? [i18n.t('assistant.draftChanged')] : []),
  ...(isCut ? [i18n.t('assistant.isCut')] : []),
  ...(over === undefined ? [] : [i18n.t('assistant.tooLong', over, [formatNumber(over)])]),
];
