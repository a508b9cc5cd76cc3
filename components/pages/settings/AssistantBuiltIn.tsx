import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BuiltInState } from '../../../utils/assistant/built-in-api.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { type Status, StatusMark } from '../../ui/StatusMark.tsx';
import { WorkBar } from '../../ui/WorkBar.tsx';
import { Outcome, type Said } from './Outcome.tsx';
import { tryAssistant } from './try-assistant.ts';
import { useBuiltIn } from './use-built-in.ts';

interface AssistantBuiltInProps {
  readonly isInUse: boolean;
  readonly onUse: () => void;
}

const marks: Readonly<Record<BuiltInState, Status>> = {
  missing: 'off',
  unavailable: 'off',
  downloadable: 'off',
  downloading: 'degraded',
  available: 'on',
};

/** The browser's own model: what it is, how far it is, and the download that is begun by a press and by nothing else. */
export function AssistantBuiltIn({ isInUse, onUse }: AssistantBuiltInProps) {
  const { state, share, download, cancel } = useBuiltIn();
  const [said, say] = useState<Said | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const use = (): void => {
    onUse();
    say({ text: i18n.t('assistant.builtInUse') });
  };
  /** In the turn of the press: the browser downloads for nothing else. */
  const get = async (): Promise<void> => {
    say(undefined);
    const ended = await download();
    if (ended === 'there') use();
    else if (ended === 'stopped') say({ text: i18n.t('assistant.downloadStopped') });
    else if (ended === 'failed') say({ isBad: true, text: i18n.t('assistant.downloadFailed') });
  };
  const tryIt = async (): Promise<void> => {
    setBusy(true);
    say(undefined);
    say(await tryAssistant());
    setBusy(false);
  };
  if (state === undefined) return null;
  return (
    <div class="col g2">
      <p class="small grey">{i18n.t('assistant.builtInAbout')}</p>
      {share === undefined ? (
        <div class="outcome" role="status">
          <p class="row">
            <StatusMark status={marks[state]} />
            <span>{i18n.t(`assistant.builtInStates.${state}` as 'assistant.builtInStates.missing')}</span>
          </p>
        </div>
      ) : (
        <WorkBar
          text={i18n.t('assistant.downloaded', [formatNumber(Math.floor(share * 100))])}
          share={share}
          onCancel={cancel}
        />
      )}
      <div class="row wrap">
        {state === 'downloadable' && share === undefined && (
          <Button onPress={() => void get()}>{i18n.t('assistant.downloadIt')}</Button>
        )}
        {state === 'available' && !isInUse && <Button onPress={use}>{i18n.t('assistant.useBuiltIn')}</Button>}
        {state === 'available' && isInUse && (
          <Button disabled={isBusy} onPress={() => void tryIt()}>
            {i18n.t('assistant.try')}
          </Button>
        )}
      </div>
      <Outcome said={said} />
    </div>
  );
}
