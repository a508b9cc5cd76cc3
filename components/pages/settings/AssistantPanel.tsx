import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { endpointOf } from '../../../utils/assistant/endpoint.ts';
import type { AssistantUse } from '../../../utils/model/assistant.ts';
import { writeAccess } from '../../../utils/settings/assistant-access.ts';
import { giveBackEndpoint } from '../../../utils/settings/assistant-permission.ts';
import { assistant, assistantKey } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { AssistantBuiltIn } from './AssistantBuiltIn.tsx';
import { AssistantEndpoint } from './AssistantEndpoint.tsx';

/** Whether anything may be asked for help with a draft, and what. Off until something is chosen. */
export function AssistantPanel() {
  const [setting, setSetting] = useSetting(assistant);
  const [key, setKey] = useSetting(assistantKey);
  /** What is looked at, before it is in use. */
  const [shown, show] = useState<AssistantUse | undefined>(undefined);
  if (setting === undefined || key === undefined) return null;
  /** What was allowed for an endpoint is given back with it. */
  const leaveEndpoint = (use: Exclude<AssistantUse, 'endpoint'>): void => {
    setSetting({ ...setting, use });
    const endpoint = endpointOf(setting.base);
    if (endpoint.ok) void giveBackEndpoint(endpoint.value.origin);
  };
  const choose = (use: AssistantUse): void => {
    show(use);
    if (use === 'off') leaveEndpoint(use);
  };
  const use = shown ?? setting.use;
  return (
    <Panel title={i18n.t('assistant.name')} about={i18n.t('assistant.about')}>
      <div class="lookpart">
        <p class="small grey">{i18n.t('assistant.whatItDoes')}</p>
        <div class="row">
          <Segmented<AssistantUse>
            label={i18n.t('assistant.which')}
            value={use}
            options={[
              { value: 'off', text: i18n.t('assistant.off') },
              { value: 'builtIn', text: i18n.t('assistant.builtIn') },
              { value: 'endpoint', text: i18n.t('assistant.endpoint') },
            ]}
            onValue={choose}
          />
        </div>
        {use === 'builtIn' && (
          <AssistantBuiltIn isInUse={setting.use === 'builtIn'} onUse={() => leaveEndpoint('builtIn')} />
        )}
        {use === 'endpoint' && (
          <AssistantEndpoint
            setting={setting}
            storedKey={key}
            onPut={(next, typed) => void writeAccess(next, typed)}
            onForget={() => setKey('')}
          />
        )}
      </div>
    </Panel>
  );
}
