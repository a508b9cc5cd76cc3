import { i18n } from '#i18n';
import { formatNumber } from '../../../../../utils/lib/format.ts';
import type { ModelMessage, TaskId } from '../../../../../utils/model/assistant.ts';
import type { ViewNode } from '../../../../../utils/model/card-view.ts';
import type { NetworkId } from '../../../../../utils/model/network.ts';
import { composeView } from '../../compose-view.ts';
import { PanelCard } from '../PanelCard.tsx';
import { taskKey, taskWords } from './task-words.ts';

interface PreviewShown {
  readonly task: TaskId;
  readonly target: NetworkId | undefined;
  /** Undefined: nowhere, the browser's own model reads it. */
  readonly origin: string | undefined;
  readonly model: string;
  readonly hasKey: boolean;
  readonly messages: readonly ModelMessage[];
  /** The body, letter by letter. */
  readonly raw: string;
  readonly bytes: number;
  /** What holds what is sent against what is shown here. */
  readonly seen: string;
  /** What is in the picture has to be said first. */
  readonly isMissing: boolean;
  /** Something was changed after it was shown, and nothing was sent. */
  readonly isChanged: boolean;
  readonly isPart: boolean;
  /** Of whom something is known that could go along. */
  readonly person: string | undefined;
  readonly picture: string | undefined;
}

/** All that would leave, and to whom, before it does. */
export const viewOfPreview = (shown: PreviewShown): ViewNode[] =>
  composeView(
    <PanelCard title={taskWords(shown.task, shown.target)}>
      <input type="hidden" name="task" value={taskKey(shown.task, shown.target)} />
      <input type="hidden" name="seen" value={shown.seen} />
      {shown.picture !== undefined && (
        <label class="sec asked">
          <span>{i18n.t('assistant.inPicture')}</span>
          <input type="text" class="dayfield" name="picture" maxLength={1000} value={shown.picture} dir="auto" />
        </label>
      )}
      {shown.person !== undefined && (
        <label class="sec row tick">
          <input type="checkbox" name="known" />
          <span>{i18n.t('assistant.withKnown', [`\u2068${shown.person}\u2069`])}</span>
        </label>
      )}
      {shown.isChanged && (
        <p class="sec caution" role="alert">
          {i18n.t('assistant.changedSince')}
        </p>
      )}
      {!shown.isMissing && <Leaves {...shown} />}
      <div class="sec row acts">
        {shown.isMissing ? (
          <button type="button" class="btn pri" data-dock="preview">
            {i18n.t('assistant.showIt')}
          </button>
        ) : (
          <button type="button" class="btn pri" data-dock="send">
            {i18n.t(shown.origin === undefined ? 'assistant.ask' : 'assistant.send')}
          </button>
        )}
        <button type="button" class="btn" data-dock="tasks">
          {i18n.t('assistant.otherTask')}
        </button>
      </div>
    </PanelCard>,
  );

function Leaves({ origin, model, hasKey, messages, raw, bytes, isPart }: PreviewShown) {
  const isLeaving = origin !== undefined;
  const label = i18n.t(isLeaving ? 'assistant.whatLeaves' : 'assistant.whatIsRead');
  return (
    <div class="sec going">
      <p>
        {isLeaving ? i18n.t('assistant.goesTo', [origin, model]) : i18n.t('assistant.goesNowhere')}{' '}
        {i18n.t(hasKey ? 'assistant.bytesAndKey' : 'assistant.bytes', [formatNumber(bytes)])}{' '}
        {isPart && i18n.t('assistant.onlySelected')}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="quote sent" tabIndex={0} role="region" aria-label={label}>
        {messages.map(({ role, content }) => (
          <div key={role}>
            <p class="small grey">{i18n.t(role === 'system' ? 'assistant.instructions' : 'assistant.text')}</p>
            <p class="letters" dir="auto" data-role={role}>
              {content}
            </p>
          </div>
        ))}
      </div>
      <details>
        <summary class="small">{i18n.t('assistant.letterByLetter')}</summary>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre class="quote sent raw" tabIndex={0}>
          {raw}
        </pre>
      </details>
    </div>
  );
}
