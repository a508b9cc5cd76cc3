import { h } from '../dom.ts';
import { shortCount } from '../numbers.ts';
import { avatarAddress, bannerAddress } from '../picture.ts';
import { trustedScript } from '../trusted.ts';
import type { Account } from '../world.ts';
import { followButton } from './user-cell.ts';
import { xIcon } from './icons.ts';
import type { Site } from './site.ts';
import { nameText, richText } from './text.ts';

export function profileHeader({ words, store }: Site, account: Account): HTMLElement {
  const path = `/${account.handles.x}`;
  const isOwn = account === store.world.viewer;
  const joined = new Date(account.joinedAt).toLocaleDateString(words.locale, { month: 'long', year: 'numeric' });
  const tab = (label: string, href: string, isHere = false) =>
    h(
      'div',
      { role: 'presentation' },
      h(
        'a',
        { href, role: 'tab', 'aria-selected': String(isHere), class: isHere ? 'tab here' : 'tab' },
        h('div', { dir: 'ltr' }, h('span', {}, label)),
      ),
    );
  return h(
    'div',
    { class: 'profile' },
    h(
      'a',
      { href: `${path}/header_photo`, role: 'link', class: 'banner' },
      h('img', { alt: '', src: bannerAddress(account) }),
    ),
    h(
      'div',
      { class: 'profile-top' },
      h(
        'div',
        { 'data-testid': `UserAvatar-Container-${account.handles.x}`, class: 'avatar large' },
        h(
          'a',
          { href: `${path}/photo`, role: 'link' },
          h('img', { alt: 'Opens profile photo', src: avatarAddress(account) }),
        ),
      ),
      h(
        'div',
        { 'data-testid': 'placementTracking' },
        isOwn
          ? h(
              'a',
              { href: '/settings/profile', role: 'link', 'data-testid': 'editProfileButton', class: 'follow' },
              'Edit profile',
            )
          : followButton(words.follow, account.ids.x, account.handles.x),
      ),
    ),
    h(
      'div',
      { 'data-testid': 'UserName', class: 'profile-name' },
      h(
        'div',
        { dir: 'ltr', class: 'name' },
        h('span', {}, nameText(account.name)),
        account.isVerified &&
          h(
            'button',
            {
              type: 'button',
              role: 'button',
              'aria-label': 'Provides details about verified accounts.',
              class: 'badge',
            },
            badge(words.verified),
          ),
      ),
      h('div', { tabindex: '-1' }, h('div', { dir: 'ltr', class: 'grey' }, h('span', {}, `@${account.handles.x}`))),
    ),
    h('div', {}, h('div', { dir: 'auto', 'data-testid': 'UserDescription', class: 'bio' }, richText(account.headline))),
    h(
      'div',
      { dir: 'ltr', 'data-testid': 'UserProfileHeader_Items', class: 'profile-items grey' },
      account.location !== '' &&
        h(
          'span',
          { dir: 'ltr', role: 'presentation', 'data-testid': 'UserLocation' },
          xIcon('place'),
          h('span', {}, account.location),
        ),
      account.kind !== 'person' &&
        h(
          'a',
          { dir: 'ltr', href: 'https://t.co/tidewell00', target: '_blank', role: 'none', 'data-testid': 'UserUrl' },
          xIcon('link'),
          h('span', {}, `${account.handles.x}.example`),
        ),
      h(
        'span',
        { dir: 'ltr', role: 'presentation', 'data-testid': 'UserJoinDate' },
        xIcon('calendar'),
        h('span', {}, `${words.joined} ${joined}`),
      ),
    ),
    h(
      'div',
      { class: 'profile-counts' },
      h(
        'a',
        { href: `${path}/following`, dir: 'ltr', role: 'link' },
        h('span', { class: 'strong' }, shortCount(account.following)),
        ' ',
        h('span', { class: 'grey' }, words.following),
      ),
      h(
        'a',
        { href: `${path}/verified_followers`, dir: 'ltr', role: 'link' },
        h('span', { class: 'strong' }, shortCount(account.followers.x)),
        ' ',
        h('span', { class: 'grey' }, words.followers),
      ),
    ),
    h(
      'nav',
      { 'aria-label': 'Profile timelines', role: 'navigation' },
      h(
        'div',
        { role: 'tablist', class: 'tabs' },
        tab(words.posts, path, true),
        tab(words.replies, `${path}/with_replies`),
        tab(words.media, `${path}/media`),
      ),
    ),
  );
}

function badge(label: string): SVGElement {
  const image = xIcon('verified');
  image.removeAttribute('aria-hidden');
  image.setAttribute('aria-label', label);
  image.setAttribute('role', 'img');
  image.dataset['testid'] = 'icon-verified';
  return image;
}

/**
 * The exact counts, in the head. The site writes them with the first document and only a while after an in-page
 * navigation: until then the former profile's still stand there.
 */
export function writeSchema(site: Site, account: Account, delayMs: number, signal: AbortSignal): void {
  const write = () => {
    document.head.querySelector('[data-testid="UserProfileSchema-test"]')?.remove();
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.dataset['testid'] = 'UserProfileSchema-test';
    script.text = trustedScript(JSON.stringify(schemaOf(site, account)));
    document.head.append(script);
  };
  if (delayMs === 0) write();
  else {
    const timer = setTimeout(write, delayMs);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
}

function schemaOf({ store }: Site, account: Account): object {
  const counter = (type: string, name: string, count: number) => ({
    '@type': 'InteractionCounter',
    interactionType: `https://schema.org/${type}`,
    name,
    userInteractionCount: count,
  });
  return {
    '@context': 'http://schema.org',
    '@type': 'ProfilePage',
    dateCreated: new Date(account.joinedAt).toISOString(),
    mainEntity: {
      '@type': 'Person',
      additionalName: account.handles.x,
      description: account.headline,
      givenName: account.name,
      homeLocation: { '@type': 'Place', name: account.location },
      identifier: account.ids.x,
      interactionStatistic: [
        counter('FollowAction', 'Follows', account.followers.x),
        counter('SubscribeAction', 'Friends', account.following),
        counter('WriteAction', 'Tweets', store.postsBy(account.key).length),
      ],
      url: `https://x.com/${account.handles.x}`,
    },
  };
}
