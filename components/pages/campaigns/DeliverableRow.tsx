import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DeliverablePosts, PartnerPost } from '../../../utils/db/queries/partner-posts.ts';
import { dayOf } from '../../../utils/lib/ids.ts';
import { postKey } from '../../../utils/lib/keys.ts';
import type { Deliverable } from '../../../utils/model/campaign-parts.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatDay } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { safePermalink } from '../today/links.ts';
import { dayText } from './campaign-words.ts';
import { linkOf } from './link-of.ts';

export interface DeliverableRowProps {
  readonly deliverable: Deliverable;
  readonly posts: DeliverablePosts | undefined;
  readonly words: string | undefined;
  readonly now: number;
  /** What it became; nothing: it is open again. */
  readonly onPost: (found: Pick<Deliverable, 'post' | 'link'>) => void;
  readonly onRemove: () => void;
}

/** One promise: what of it was seen, what could be it, or the address that somebody typed. */
export function DeliverableRow({ deliverable, posts, words, now, onPost, onRemove }: DeliverableRowProps) {
  const { what, network, dueOn, post, link } = deliverable;
  const isThere = post !== undefined || link !== undefined;
  const isLate = !isThere && dueOn !== undefined && dueOn < dayOf(now);
  return (
    <li class="col g2">
      <div class="row">
        <StatusMark status={isThere ? 'on' : isLate ? 'gap' : 'off'} />
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
          <PostText post={posts.became} network={network} now={now} link={link} />
          {posts.became.isDisclosed !== undefined && words && (
            <Tag tone={posts.became.isDisclosed ? 'good' : 'caution'}>
              {i18n.t(posts.became.isDisclosed ? 'campaign.disclosed' : 'campaign.notDisclosed', [words])}
            </Tag>
          )}
          <Button size="small" onPress={() => onPost({})}>
            {i18n.t('campaign.notThis')}
          </Button>
        </div>
      )}
      {!post && link && (
        <div class="row wrap partnerpost">
          <span class="grow">
            <TypedLink network={network} link={link} /> <span class="small grey">{i18n.t('campaign.linkNotRead')}</span>
          </span>
          <Button size="small" onPress={() => onPost({})}>
            {i18n.t('campaign.notThis')}
          </Button>
        </div>
      )}
      {!isThere && <LinkForm what={what} network={network} onLink={onPost} />}
      {posts?.candidates.map((each) => (
        <div key={postKey(each.post)} class="row wrap partnerpost">
          <span class="small grey">{i18n.t('campaign.seenPost')}</span>
          <PostText post={each} network={network} now={now} />
          <Button size="small" onPress={() => onPost({ post: each.post })}>
            {i18n.t('campaign.isThis')}
          </Button>
        </div>
      ))}
      {posts && !isThere && posts.candidates.length === 0 && (
        <p class="small grey partnerpost">{i18n.t('campaign.notSeenYet')}</p>
      )}
    </li>
  );
}

interface PostTextProps {
  readonly post: PartnerPost;
  readonly network: NetworkId;
  readonly now: number;
  /** As it was typed. */
  readonly link?: string | undefined;
}

function PostText({ post: { post, isSeen, text, permalink, publishedAt }, network, now, link }: PostTextProps) {
  const address = safePermalink(network, permalink ?? link);
  if (!isSeen)
    return (
      <span class="grow">
        {link ? <TypedLink network={network} link={link} /> : i18n.t('campaign.aPost')}{' '}
        <span class="small grey">{i18n.t('campaign.linkNotSeen')}</span>
      </span>
    );
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

/** Opened only where it is one of the network itself, whatever was stored. */
function TypedLink({ network, link }: { readonly network: NetworkId; readonly link: string }) {
  const address = safePermalink(network, link);
  return address ? (
    <a class="link" href={address} target="_blank" rel="noreferrer">
      {link}
    </a>
  ) : (
    <span dir="auto">{link}</span>
  );
}

interface LinkFormProps {
  readonly what: string;
  readonly network: NetworkId;
  readonly onLink: (found: Pick<Deliverable, 'post' | 'link'>) => void;
}

/** Where the address of a post that was not seen is typed. */
function LinkForm({ what, network, onLink }: LinkFormProps) {
  const [typed, setTyped] = useState('');
  const [isTried, tried] = useState(false);
  return (
    <Form
      class="row wrap partnerpost"
      onSubmit={() => {
        tried(true);
        const found = linkOf(network, typed);
        if (found) onLink(found);
      }}
    >
      <span class="grow">
        <Field
          label={i18n.t('campaign.linkOf', [what])}
          labelHidden
          value={typed}
          maxLength={2000}
          placeholder={i18n.t('campaign.linkExample', [networkName(network)])}
          problem={
            isTried && !linkOf(network, typed) ? i18n.t('campaign.linkElsewhere', [networkName(network)]) : undefined
          }
          onValue={setTyped}
        />
      </span>
      <Button type="submit" size="small" disabled={!typed.trim()}>
        {i18n.t('campaign.isThere')}
      </Button>
    </Form>
  );
}
