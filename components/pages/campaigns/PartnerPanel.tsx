import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DeliverablePosts } from '../../../utils/db/queries/partner-posts.ts';
import { newId } from '../../../utils/lib/ids.ts';
import { type Deliverable, mostDeliverables, type Partner } from '../../../utils/model/campaign-parts.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatMoney } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DeliverableRow } from './DeliverableRow.tsx';

export interface PartnerPanelProps {
  readonly partner: Partner;
  /** The words of the campaign, where the partner has none. */
  readonly usual: string | undefined;
  readonly currency: string | undefined;
  /** Undefined until they are read. */
  readonly posts: ReadonlyMap<string, DeliverablePosts> | undefined;
  readonly now: number;
  readonly onEdit: () => void;
  readonly onChange: (change: (before: Partner) => Partner) => void;
  readonly onRemove: () => void;
}

export function PartnerPanel(props: PartnerPanelProps) {
  const { partner, usual, currency, posts, now, onEdit, onChange, onRemove } = props;
  const { name, handles = {}, fee, disclosure, deliverables } = partner;
  const change = (id: string, next: (before: Deliverable) => Deliverable) =>
    onChange((before) => ({
      ...before,
      deliverables: before.deliverables.map((each) => (each.id === id ? next(each) : each)),
    }));
  const words = disclosure ?? usual;
  const about = [
    ...NetworkId.options.flatMap((network) =>
      handles[network] ? [`${networkName(network)}: ${handles[network]}`] : [],
    ),
    ...(fee === undefined ? [] : [currency ? formatMoney(fee, currency) : String(fee)]),
  ].join(' · ');
  return (
    <Panel
      title={name}
      about={about}
      action={
        <>
          <Button kind="ghost" size="small" label={i18n.t('campaign.editPartner', [name])} onPress={onEdit}>
            {i18n.t('ui.edit')}
          </Button>
          <Button kind="ghost" icon="trash" label={i18n.t('campaign.removePartner', [name])} onPress={onRemove} />
        </>
      }
    >
      <p class="campaignpad">{words ? i18n.t('campaign.saysSo', [words]) : i18n.t('campaign.noDisclosure')}</p>
      <ul class="campaignrows">
        {deliverables.map((each) => (
          <DeliverableRow
            key={each.id}
            deliverable={each}
            posts={posts?.get(each.id)}
            words={words}
            now={now}
            onPost={(found) => change(each.id, ({ post: _post, link: _link, ...rest }) => ({ ...rest, ...found }))}
            onRemove={() =>
              onChange((before) => ({
                ...before,
                deliverables: before.deliverables.filter(({ id }) => id !== each.id),
              }))
            }
          />
        ))}
      </ul>
      {deliverables.length < mostDeliverables && (
        <AddDeliverable
          onAdd={(made) => onChange((before) => ({ ...before, deliverables: [...before.deliverables, made] }))}
        />
      )}
    </Panel>
  );
}

function AddDeliverable({ onAdd }: { readonly onAdd: (made: Deliverable) => void }) {
  const [what, setWhat] = useState('');
  const [network, setNetwork] = useState<NetworkId>('x');
  const [dueOn, setDueOn] = useState('');
  return (
    <Form
      class="row wrap campaignadd"
      onSubmit={() => {
        if (!what.trim()) return;
        onAdd({ id: newId(), what: what.trim(), network, ...(dueOn ? { dueOn } : {}) });
        setWhat('');
        setDueOn('');
      }}
    >
      <div class="grow">
        <Field label={i18n.t('campaign.deliverable')} value={what} maxLength={300} onValue={setWhat} />
      </div>
      <Select
        label={i18n.t('links.network')}
        value={network}
        options={NetworkId.options.map((value) => ({ value, text: networkName(value) }))}
        onValue={setNetwork}
      />
      <Field label={i18n.t('campaign.dueOn')} type="date" value={dueOn} onValue={setDueOn} />
      <Button type="submit" icon="plus" disabled={!what.trim()}>
        {i18n.t('campaign.addDeliverable')}
      </Button>
    </Form>
  );
}
