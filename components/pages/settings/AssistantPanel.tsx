import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { endpointOf } from '../../../utils/assistant/endpoint.ts';
import type { AssistantUse } from '../../../utils/model/assistant.ts';
import { giveBackEndpoint } from '../../../utils/settings/assistant-permission.ts';
import { assistant, assistantKey } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { AssistantEndpoint } from './AssistantEndpoint.tsx';

/** Whether anything may be asked for help with a draft, and what. Off until something is named. */
export function AssistantPanel() {
  const [setting, setSetting] = useSetting(assistant);
  const [key, setKey] = useSetting(assistantKey);
  /** What is looked at, before it is in use. */
  const [shown, show] = useState<AssistantUse | undefined>(undefined);
  if (setting === undefined || key === undefined) return null;
  const choose = (use: AssistantUse): void => {
    show(use);
    if (use !== 'off') return;
    setSetting({ ...setting, use });
    const endpoint = endpointOf(setting.base);
    if (endpoint.ok) void giveBackEndpoint(endpoint.value.origin);
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
              { value: 'endpoint', text: i18n.t('assistant.endpoint') },
            ]}
            onValue={choose}
          />
        </div>
        {use === 'endpoint' && (
          <AssistantEndpoint setting={setting} storedKey={key} onSetting={setSetting} onKey={setKey} />
        )}
      </div>
    </Panel>
  );
}
