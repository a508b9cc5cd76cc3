import { i18n } from '#i18n';
import type { TaskId } from '../../../../../utils/model/assistant.ts';
import type { ViewNode } from '../../../../../utils/model/card-view.ts';
import type { NetworkId } from '../../../../../utils/model/network.ts';
import { composeView } from '../../compose-view.ts';
import { PanelCard } from '../PanelCard.tsx';
import { taskKey, taskWords } from './task-words.ts';

export interface OfferedTask {
  readonly id: TaskId;
  readonly target: NetworkId | undefined;
}

/** What can be asked here. Nothing is sent with a press on one of them. `isLeaving`: it would go to a service. */
export const viewOfTasks = (offered: readonly OfferedTask[], isLeaving: boolean): ViewNode[] =>
  composeView(
    <PanelCard title={i18n.t('assistant.name')}>
      <p class="sec small grey">
        {offered.length === 0
          ? i18n.t('assistant.nothingToAsk')
          : i18n.t(isLeaving ? 'assistant.shownFirst' : 'assistant.shownFirstHere')}
      </p>
      <div class="offers">
        {offered.map(({ id, target }) => (
          <button
            key={taskKey(id, target)}
            type="button"
            class="choice"
            data-dock="task"
            data-arg={taskKey(id, target)}
          >
            {taskWords(id, target)}
          </button>
        ))}
      </div>
    </PanelCard>,
  );
