import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Mode, NetworkId } from '../../../utils/model/network.ts';
import { firstRunDone, modeItems } from '../../../utils/settings/items.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { modeMeaning, modeName, modes } from '../settings/mode-words.ts';

const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

type Choices = Partial<Record<NetworkId, Mode>>;

/** First run: what is read and kept, and a choice for each network. Nothing is preselected, nothing runs before. */
export function WelcomePage() {
  const [choices, choose] = useState<Choices>({});
  const isComplete = networks.every((network) => choices[network] !== undefined);
  const finish = async () => {
    for (const network of networks) await modeItems[network].setValue(choices[network] ?? null);
    await firstRunDone.setValue(true);
    goTo('today');
  };
  return (
    <div class="welcome">
      <main>
        <div class="row">
          <Avatar name="Alongside" tone="solid" />
          <span class="b">{i18n.t('extName')}</span>
          <span class="end small grey">{i18n.t('firstRun.aMinute')}</span>
        </div>
        <h1>{i18n.t('firstRun.title')}</h1>
        <ol class="say">
          <li>{i18n.t('firstRun.reads')}</li>
          <li>{i18n.t('firstRun.neverActs')}</li>
          <li>{i18n.t('firstRun.staysHere')}</li>
          <li>{i18n.t('firstRun.saysHowSure')}</li>
        </ol>
        <h2>{i18n.t('firstRun.where')}</h2>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isComplete) void finish();
          }}
        >
          {networks.map((network) => (
            <NetworkChoice
              key={network}
              network={network}
              value={choices[network]}
              onChoose={(mode) => choose((before) => ({ ...before, [network]: mode }))}
            />
          ))}
          <div class="row wrap welcomefoot">
            <span class="small grey grow">{i18n.t('firstRun.canChange')}</span>
            <Button kind="ghost" size="large" onPress={() => goTo('today')}>
              {i18n.t('firstRun.lookAround')}
            </Button>
            <Button kind="primary" size="large" type="submit" disabled={!isComplete}>
              {i18n.t('firstRun.continue')}
            </Button>
          </div>
        </form>
      </main>
    </div>
  );
}

interface ChoiceProps {
  readonly network: NetworkId;
  readonly value: Mode | undefined;
  readonly onChoose: (mode: Mode) => void;
}

function NetworkChoice({ network, value, onChoose }: ChoiceProps) {
  return (
    <fieldset class="choice">
      <legend class="row">
        <NetworkTag network={network} quiet />
        <span class="b">{networkName(network)}</span>
      </legend>
      <p class="grey">{meaningOf(network)}</p>
      {network === 'linkedin' && (
        <p class="warnbox small">
          <Icon name="warn" />
          <span>{i18n.t('firstRun.linkedinRisk')}</span>
        </p>
      )}
      <div class="opts">
        {modes.map((mode) => (
          <label key={mode} class="op">
            <input
              type="radio"
              class="radio"
              name={network}
              value={mode}
              checked={value === mode}
              onChange={() => onChoose(mode)}
            />
            <span class="m">{modeName(mode)}</span>
            <span class="small grey opmeans">{modeMeaning(mode)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function meaningOf(network: NetworkId): string {
  const texts: Record<NetworkId, string> = {
    linkedin: i18n.t('firstRun.linkedinReads'),
    x: i18n.t('firstRun.xReads'),
    facebook: i18n.t('firstRun.facebookReads'),
  };
  return texts[network];
}
