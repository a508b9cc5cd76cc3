// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownView } from '../../utils/model/cards.ts';
import type { ProfileRef } from '../../utils/model/sighting.ts';
import { facebook } from '../../utils/networks/facebook/adapter.ts';
import { linkedin } from '../../utils/networks/linkedin/adapter.ts';
import type { Network } from '../../utils/networks/types.ts';
import type { Desk } from './desk.ts';
import type { Known } from './known.ts';
import { watchNames } from './name-watch.ts';

/**
 * No capture shows a hover card of LinkedIn or Facebook, so nothing is assumed of one: a name is what a link to the
 * account says. Whatever such a card looks like, the dot stands beside the name or there is none.
 */
const name = 'Mara Lindqvist';
const mara = { linkedin: 'mara-lindqvist', facebook: 'mara.lindqvist' } as const;
const byId = '100012345678901';

let life: AbortController;
beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  life = new AbortController();
});
afterEach(() => life.abort());

/** The texts with a dot after this came into the page, where only one account of each network is known. */
async function dotsIn(network: Network, html: string): Promise<(string | null)[]> {
  const account = { called: [name] } as unknown as KnownView;
  const isMara = ({ handle }: ProfileRef) => [mara.linkedin, mara.facebook, byId].includes(handle.toLowerCase());
  const known = { isEmpty: false, ask: (ref: ProfileRef) => (isMara(ref) ? account : undefined) };
  const onChange = vi.fn();
  const desk = { document, network, known: known as unknown as Known, signal: life.signal } as unknown as Desk;
  const names = watchNames(desk, onChange, () => {});
  names.look();
  const layer = document.createElement('div');
  layer.innerHTML = `${html}<a href="/help">More</a>`;
  document.body.append(layer);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith(true));
  names.look();
  return names.near.map(({ element }) => element.textContent);
}

const one = [name];
const none: string[] = [];

describe('a hover card of LinkedIn', () => {
  const to = `https://www.linkedin.com/in/${mara.linkedin}`;
  const picture = `<a href="${to}"><img alt="${name}"></a>`;
  it.each([
    ['name in a link of its own', `${picture}<p><a href="${to}/">${name}</a></p><p>Oakmoor Hotels</p>`, one],
    ['all of it one link', `<a href="${to}?x=1"><img alt=""><h2>${name}</h2><p>Oakmoor Hotels</p></a>`, one],
    ['a dialog with a heading', `<div role="dialog">${picture}<h2><a href="${to}">${name}</a></h2></div>`, one],
    [
      'name for eyes and for ears',
      `<a href="${to}"><span aria-hidden="true">${name}</span><span class="visually-hidden">View ${name}’s profile</span></a>`,
      one,
    ],
    [
      'in a list',
      `<ul><li role="listitem">${picture}<p><a href="/in/${mara.linkedin}/">${name}</a></p></li></ul>`,
      one,
    ],
    ['no link at all', `<img alt="${name}"><h2>${name}</h2><p>Oakmoor Hotels</p>`, none],
    ['only the picture is a link', `${picture}<h2>${name}</h2>`, none],
    ['somebody else of the same name', `<h2><a href="/in/mara-lindqvist-2">${name}</a></h2>`, none],
    ['a button in words', `<a href="${to}">View full profile</a><a href="${to}">Message ${name}</a>`, none],
    ['somebody in common', `<a href="${to}"><p>${name} and 3 others know them</p></a>`, none],
    ['a post of theirs', `<a href="https://www.linkedin.com/posts/${mara.linkedin}_a-1">${name}</a>`, none],
    ['not yet shown', `<div hidden><a href="${to}">${name}</a></div>`, none],
    ['another site', `<a href="https://linkedin.example/in/${mara.linkedin}">${name}</a>`, none],
  ])('%s', async (_what, html, dots) => expect(await dotsIn(linkedin, html)).toEqual(dots));
});

describe('a hover card of Facebook', () => {
  const to = `https://www.facebook.com/${mara.facebook}?__cft__[0]=AZ&__tn__=-UC`;
  const picture = `<a href="${to}" aria-hidden="true"><svg><image></image></svg></a>`;
  it.each([
    ['name in a link of its own', `${picture}<span dir="auto"><a href="${to}"><span>${name}</span></a></span>`, one],
    ['by number', `<h2><a href="/profile.php?id=${byId}&__tn__=a"><strong>${name}</strong></a></h2>`, one],
    ['of a group', `<a href="/groups/12/user/${byId}/?__cft__[0]=A">${name}</a>`, one],
    ['all of it one link', `<a role="link" href="${to}"><div>${name}</div><div>Lives in Oakmoor</div></a>`, one],
    ['no link at all', `${picture}<h2>${name}</h2><div>Lives in Oakmoor</div>`, none],
    ['somebody else of the same name', `<a href="https://www.facebook.com/mara.lindqvist.2">${name}</a>`, none],
    ['a button in words', `<a href="${to}">See profile</a><a href="${to}">Message ${name}</a>`, none],
    ['somebody in common', `<a href="${to}"><span>${name} and 3 others</span></a>`, none],
    ['what is written to them', `<a href="https://www.facebook.com/messages/t/${byId}/">${name}</a>`, none],
    [
      'a way out',
      `<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Ffacebook.com%2F${mara.facebook}">${name}</a>`,
      none,
    ],
    ['a picture of theirs', `<a href="https://www.facebook.com/photo/?fbid=12&set=a.1">${name}</a>`, none],
    ['not yet shown', `<div hidden><a href="${to}">${name}</a></div>`, none],
  ])('%s', async (_what, html, dots) => expect(await dotsIn(facebook, html)).toEqual(dots));
});
