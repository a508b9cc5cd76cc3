import { i18n } from '#i18n';
import type { TaskId } from '../../../../../utils/model/assistant.ts';
import type { ViewNode } from '../../../../../utils/model/card-view.ts';
import type { NetworkId } from '../../../../../utils/model/network.ts';
import { composeView } from '../../compose-view.ts';
import { PanelCard } from '../PanelCard.tsx';
import { taskKey, taskWords } from './task-words.ts';

interface AnsweringShown {
  readonly id: string;
  readonly task: TaskId;
  readonly target: NetworkId | undefined;
  /** Undefined: the browser's own model. */
  readonly origin: string | undefined;
  /** What came of it. */
  readonly text: string;
}

/** An answer while it comes. A screen reader hears that it comes and when it is over, not each word of it. */
export const viewOfAnswering = ({ id, task, target, origin, text }: AnsweringShown): ViewNode[] =>
  composeView(
    <PanelCard title={taskWords(task, target)}>
      <Held id={id} task={task} target={target} />
      <p class="sec small grey" role="status">
        {text ? i18n.t('assistant.writing') : waitingFor(origin)}
      </p>
      {text && (
        <div class="sec">
          <p class="quote sent" dir="auto" aria-busy="true" data-part="answer">
            {text}
          </p>
        </div>
      )}
      <div class="sec row acts">
        <button type="button" class="btn" data-dock="cancel">
          {i18n.t('assistant.cancel')}
        </button>
      </div>
    </PanelCard>,
  );

const waitingFor = (origin: string | undefined): string =>
  origin === undefined ? i18n.t('assistant.waitingHere') : i18n.t('assistant.waiting', [origin]);

/** What the next press says of the answer that it is about. */
export const Held = ({ id, task, target }: Pick<AnsweringShown, 'id' | 'task' | 'target'>) => (
  <>
    <input type="hidden" name="run" value={id} />
    <input type="hidden" name="task" value={taskKey(task, target)} />
  </>
);

interface FaultShown {
  /** Absent where there is no answer to go back to. */
  readonly held?: Pick<AnsweringShown, 'id' | 'task' | 'target'>;
  readonly words: string;
  readonly text: string;
  /** It is put right in the settings of the assistant. */
  readonly isForSettings: boolean;
}

/** Why there is nothing to accept. The draft is as it was. */
export const viewOfFault = ({ held, words, text, isForSettings }: FaultShown): ViewNode[] =>
  composeView(
    <PanelCard title={held ? taskWords(held.task, held.target) : i18n.t('assistant.name')}>
      {held && <Held {...held} />}
      <p class="sec bad" role="alert">
        {words}
      </p>
      <p class="sec small grey">{i18n.t('assistant.draftIsSafe')}</p>
      {text && (
        <div class="sec">
          <p class="small grey">{i18n.t('assistant.soFar')}</p>
          <p class="quote sent" dir="auto">
            {text}
          </p>
        </div>
      )}
      <div class="sec row acts">
        {held && (
          <button type="button" class="btn pri" data-dock="again">
            {i18n.t('assistant.again')}
          </button>
        )}
        {isForSettings && (
          <button type="button" class="btn" data-dock="settings">
            {i18n.t('assistant.openSettings')}
          </button>
        )}
        <button type="button" class="btn" data-dock="tasks">
          {i18n.t('assistant.otherTask')}
        </button>
      </div>
    </PanelCard>,
  );
