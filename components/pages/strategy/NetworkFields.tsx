import { i18n } from '#i18n';
import { NetworkId } from '../../../utils/model/network.ts';
import { Field } from '../../ui/Field.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { isBadCadence, type NetworkForm, type NetworksForm } from './network-form.ts';

export interface NetworkFieldsProps {
  readonly form: NetworksForm;
  readonly isTried: boolean;
  readonly onForm: (form: NetworksForm) => void;
}

/** Each network with a switch; of one that is used: what it is for, and how often. */
export function NetworkFields({ form, isTried, onForm }: NetworkFieldsProps) {
  const set = (network: NetworkId, change: Partial<NetworkForm>) =>
    onForm({ ...form, [network]: { ...form[network], ...change } });
  return (
    <>
      {NetworkId.options.map((network) => {
        const { isUsed, purpose, perWeek } = form[network];
        return (
          <fieldset key={network} class="networkfields">
            <legend class="vh">{networkName(network)}</legend>
            <Switch checked={isUsed} onChange={(next) => set(network, { isUsed: next })}>
              {networkName(network)}
            </Switch>
            {isUsed && (
              <div class="pair">
                <Field
                  label={i18n.t('strategy.purpose')}
                  value={purpose}
                  maxLength={300}
                  onValue={(next) => set(network, { purpose: next })}
                />
                <Field
                  label={i18n.t('strategy.perWeek')}
                  value={perWeek}
                  problem={isTried && isBadCadence(form[network]) ? i18n.t('goals.needNumber') : undefined}
                  onValue={(next) => set(network, { perWeek: next })}
                />
              </div>
            )}
          </fieldset>
        );
      })}
    </>
  );
}
