import { i18n } from '#i18n';
import { type NetworkHealth, networkHealth } from '../../../utils/db/queries/health-table.ts';
import { watchedFields } from '../../../utils/db/tables/health.ts';
import type { FieldState } from '../../../utils/metrics/field-state.ts';
import type { Mode, NetworkId } from '../../../utils/model/network.ts';
import { modeItems } from '../../../utils/settings/items.ts';
import { dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { formatMoment } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { type Status, StatusMark } from '../../ui/StatusMark.tsx';
import { Corrections } from './Corrections.tsx';
import { fieldName } from './field-words.ts';
import { HealthFoot } from './HealthFoot.tsx';
import { modeName, modes } from './mode-words.ts';
import { troublesOf } from './troubles.ts';

const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

/** Each network: its mode, how each field is read, and in a sentence what is not. */
export function NetworksPanel() {
  const { db } = useDesk();
  const now = useNow();
  const today = startOfDay(dayKeyOf(now));
  const healths = useLive(
    () => Promise.all(networks.map((network) => networkHealth(db, network, today))),
    [db, today],
  ).value;
  const troubles = healths?.flatMap((health, index) => troublesOf(networks[index] ?? 'x', health)) ?? [];
  return (
    <Panel title={i18n.t('settings.networks')} about={i18n.t('settings.networksAbout')}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="tablebox" role="group" aria-label={i18n.t('settings.networks')} tabIndex={0}>
        <table class="networks">
          <thead>
            <tr>
              <th scope="col">{i18n.t('settings.network')}</th>
              <th scope="col">{i18n.t('settings.mode')}</th>
              {watchedFields.map((field) => (
                <th key={field} scope="col">
                  {fieldName(field)}
                </th>
              ))}
              <th scope="col">{i18n.t('settings.lastCheck')}</th>
            </tr>
          </thead>
          <tbody>
            {networks.map((network, index) => (
              <NetworkRow key={network} network={network} health={healths?.[index]} now={now} />
            ))}
          </tbody>
        </table>
      </div>
      <HealthFoot troubles={troubles} now={now} />
      <Corrections />
      <p class="warnbox small networkwarn">
        <Icon name="warn" />
        <span>{i18n.t('firstRun.linkedinRisk')}</span>
      </p>
    </Panel>
  );
}

interface RowProps {
  readonly network: NetworkId;
  readonly health: NetworkHealth | undefined;
  readonly now: number;
}

function NetworkRow({ network, health, now }: RowProps) {
  const [mode, setMode] = useSetting(modeItems[network]);
  const lastAt = health?.lastAt;
  return (
    <tr>
      <th scope="row">
        <span class="row">
          <NetworkTag network={network} quiet />
          <span class="m">{networkName(network)}</span>
        </span>
      </th>
      <td>
        {mode !== undefined && (
          <Segmented<Mode>
            label={i18n.t('settings.modeOf', [networkName(network)])}
            value={mode ?? undefined}
            options={modes.map((value) => ({ value, text: modeName(value) }))}
            onValue={setMode}
          />
        )}
        {mode === null && <span class="small grey notchosen">{i18n.t('settings.notChosen')}</span>}
      </td>
      {watchedFields.map((field) => {
        const state = health?.fields[field]?.state ?? 'unseen';
        return (
          <td key={field} class="healthcell" data-label={fieldName(field)}>
            <span class="st small">
              <StatusMark status={markOf[state]} />
              <span class={state === 'ok' || state === 'unseen' ? 'grey' : ''}>{stateName(state)}</span>
            </span>
          </td>
        );
      })}
      <td class="grey" data-label={i18n.t('settings.lastCheck')}>
        {lastAt === undefined ? i18n.t('settings.never') : formatMoment(lastAt, now)}
      </td>
    </tr>
  );
}

const markOf: Record<FieldState, Status> = { ok: 'on', partly: 'degraded', stopped: 'stopped', unseen: 'off' };

function stateName(state: FieldState): string {
  const names: Record<FieldState, string> = {
    ok: i18n.t('settings.fieldOk'),
    partly: i18n.t('settings.fieldPartly'),
    stopped: i18n.t('settings.fieldStopped'),
    unseen: i18n.t('settings.fieldUnseen'),
  };
  return names[state];
}
