import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DeliverablePosts, PartnerPost } from '../../../utils/db/queries/partner-posts.ts';
import { dayOf, newId } from '../../../utils/lib/ids.ts';
import { type Deliverable, mostDeliverables, type Partner } from '../../../utils/model/campaign-parts.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatDay, formatMoney } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { postKey } from '../../../utils/lib/keys.ts';
import { safePermalink } from '../today/links.ts';
import { dayText } from './campaign-words.ts';

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
            onPost={(post) => change(each.id, ({ post: _post, ...rest }) => (post ? { ...rest, post } : rest))}
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

interface DeliverableRowProps {
  readonly deliverable: Deliverable;
  readonly posts: DeliverablePosts | undefined;
  readonly words: string | undefined;
  readonly now: number;
  readonly onPost: (post: Deliverable['post']) => void;
  readonly onRemove: () => void;
}

function DeliverableRow({ deliverable, posts, words, now, onPost, onRemove }: DeliverableRowProps) {
  const { what, network, dueOn, post } = deliverable;
  const isLate = !post && dueOn !== undefined && dueOn < dayOf(now);
  return (
    <li class="col g2">
      <div class="row">
        <StatusMark status={post ? 'on' : isLate ? 'gap' : 'off'} />
        <span class="grow" dir="auto">
          {what}{' '}
          <span class="small grey">
            {[networkName(network), dueOn && i18n.t('campaign.due', [dayText(dueOn)])].filter(Boolean).join(' · ')}
          </span>
        </span>
        {isLate && <Tag tone="caution">{i18n.t('campaign.late')}</Tag>}
        <Button kind="ghost" icon="trash" label={i18n.t('campaign.removeStep', [what])} onPress={onRemove} />
      </div>
      {posts?.became && (
        <div class="row wrap partnerpost">
          <PostText post={posts.became} network={network} now={now} />
          {posts.became.isDisclosed !== undefined && words && (
            <Tag tone={posts.became.isDisclosed ? 'good' : 'caution'}>
              {i18n.t(posts.became.isDisclosed ? 'campaign.disclosed' : 'campaign.notDisclosed', [words])}
            </Tag>
          )}
          <Button size="small" onPress={() => onPost(undefined)}>
            {i18n.t('campaign.notThis')}
          </Button>
        </div>
      )}
      {posts?.candidates.map((each) => (
        <div key={postKey(each.post)} class="row wrap partnerpost">
          <span class="small grey">{i18n.t('campaign.seenPost')}</span>
          <PostText post={each} network={network} now={now} />
          <Button size="small" onPress={() => onPost(each.post)}>
            {i18n.t('campaign.isThis')}
          </Button>
        </div>
      ))}
      {posts && !posts.became && posts.candidates.length === 0 && (
        <p class="small grey partnerpost">{i18n.t('campaign.notSeenYet')}</p>
      )}
    </li>
  );
}

interface PostTextProps {
  readonly post: PartnerPost;
  readonly network: NetworkId;
  readonly now: number;
}

function PostText({ post: { post, text, permalink, publishedAt }, network, now }: PostTextProps) {
  const address = safePermalink(network, permalink);
  return (
    <span class="grow">
      <a class="link" href={hashOf('posts', postKey(post))} dir="auto">
        {text ? text.slice(0, 90) : i18n.t('campaign.aPost')}
      </a>{' '}
      {publishedAt && <span class="small grey">{formatDay(publishedAt.from, now)}</span>}{' '}
      {address && (
        <a class="link small" href={address} target="_blank" rel="noreferrer">
          {i18n.t('campaign.onNetwork', [networkName(network)])}
        </a>
      )}
    </span>
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
