import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Endpoint, type EndpointFault, endpointOf, isKey } from '../../../utils/assistant/endpoint.ts';
import type { AssistantSetting } from '../../../utils/model/assistant.ts';
import { askEndpoint, giveBackEndpoint, hasEndpoint, patternOf } from '../../../utils/settings/assistant-permission.ts';
import { isConsentAsked } from '../../../utils/settings/consent.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Outcome, type Said } from './Outcome.tsx';
import { tryAssistant } from './try-assistant.ts';

interface AssistantEndpointProps {
  readonly setting: AssistantSetting;
  readonly storedKey: string;
  /** Without a key the one that is there stays. */
  readonly onPut: (setting: AssistantSetting, key: string | undefined) => void;
  readonly onForget: () => void;
}

/** An endpoint that the user names. The browser is asked for its origin alone, in the press that puts it to use. */
export function AssistantEndpoint({ setting, storedKey, onPut, onForget }: AssistantEndpointProps) {
  const [base, setBase] = useState(setting.base);
  const [model, setModel] = useState(setting.model);
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<{ readonly at: 'base' | 'key'; readonly text: string } | undefined>();
  const [said, say] = useState<Said | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const isInUse = setting.use === 'endpoint';
  const isAllowed = useAllowed(isInUse ? setting.base : undefined, said);

  const named = endpointOf(base);
  /** A key goes to nobody but whom it was typed for. */
  const isKeyKept = storedKey !== '' && named.ok && named.value.origin === originOf(setting.base);

  const put = async (endpoint: Endpoint, asked: Promise<boolean>): Promise<void> => {
    setBusy(true);
    const isGranted = await asked;
    setBusy(false);
    if (!isGranted) return say({ isBad: true, text: i18n.t('assistant.notAllowed', [endpoint.origin]) });
    const before = originOf(setting.base);
    if (before && patternOf(before) !== patternOf(endpoint.origin)) void giveBackEndpoint(before);
    onPut({ use: 'endpoint', base: endpoint.base, model: model.trim() }, key || !isKeyKept ? key : undefined);
    setBase(endpoint.base);
    setKey('');
    say({ text: i18n.t('assistant.inUse', [endpoint.origin]) });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    say(undefined);
    if (!named.ok) return setProblem({ at: 'base', text: i18n.t(addressWords[named.error]) });
    if (key && !isKey(key)) return setProblem({ at: 'key', text: i18n.t('assistant.badKey') });
    // In the turn of the press.
    void put(named.value, askEndpoint(named.value.origin));
  };
  const tryIt = async (): Promise<void> => {
    setBusy(true);
    say(undefined);
    say(await tryAssistant());
    setBusy(false);
  };
  const problemAt = (at: 'base' | 'key'): string | undefined => (problem?.at === at ? problem.text : undefined);

  return (
    <form class="form" onSubmit={submit} aria-label={i18n.t('assistant.endpoint')}>
      <Field
        label={i18n.t('assistant.address')}
        value={base}
        placeholder="http://localhost:11434/v1"
        autoComplete="url"
        maxLength={500}
        problem={problemAt('base')}
        help={i18n.t('assistant.addressHelp')}
        onValue={(value) => {
          setBase(value);
          setProblem(undefined);
        }}
      />
      <div class="pair">
        <Field
          label={i18n.t('assistant.model')}
          value={model}
          autoComplete="off"
          maxLength={200}
          help={i18n.t('assistant.modelHelp')}
          onValue={setModel}
        />
        <Field
          label={i18n.t('assistant.key')}
          type="password"
          autoComplete="off"
          value={key}
          maxLength={500}
          problem={problemAt('key')}
          help={i18n.t(isKeyKept ? 'assistant.keyKept' : 'assistant.keyHelp')}
          onValue={(value) => {
            setKey(value);
            setProblem(undefined);
          }}
        />
      </div>
      <p class="small grey">
        {i18n.t('assistant.asks')} {isConsentAsked && i18n.t('assistant.firefoxAsks')}
      </p>
      <div class="row wrap">
        <Button type="submit" disabled={isBusy || !base.trim() || !model.trim()}>
          {i18n.t('assistant.use')}
        </Button>
        {isInUse && (
          <Button disabled={isBusy} onPress={() => void tryIt()}>
            {i18n.t('assistant.try')}
          </Button>
        )}
        {storedKey && (
          <Button
            kind="ghost"
            onPress={() => {
              onForget();
              say({ text: i18n.t('assistant.keyForgotten') });
            }}
          >
            {i18n.t('assistant.forgetKey')}
          </Button>
        )}
      </div>
      <Outcome
        said={
          said ??
          (isInUse && isAllowed === false
            ? { isBad: true, text: i18n.t('assistant.revoked', [originOf(setting.base) ?? '']) }
            : undefined)
        }
      />
    </form>
  );
}

const originOf = (base: string): string | undefined => {
  const endpoint = endpointOf(base);
  return endpoint.ok ? endpoint.value.origin : undefined;
};

const addressWords = {
  empty: 'assistant.addressFaults.empty',
  not_address: 'assistant.addressFaults.notAddress',
  unsafe: 'assistant.addressFaults.unsafe',
  parts: 'assistant.addressFaults.parts',
} as const satisfies Record<EndpointFault, string>;

/** It is taken back in a page of the browser: looked at again whenever this one is, and when something was said. */
function useAllowed(base: string | undefined, said: Said | undefined): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    const life = new AbortController();
    const origin = base === undefined ? undefined : originOf(base);
    const read = async (): Promise<void> => {
      const allowed = origin === undefined ? undefined : await hasEndpoint(origin);
      if (!life.signal.aborted) setAllowed(allowed);
    };
    void read();
    window.addEventListener('focus', () => void read(), { signal: life.signal });
    return () => life.abort();
  }, [base, said]);
  return isAllowed;
}
