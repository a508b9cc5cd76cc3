import type { NetworkId } from '../model/network.ts';
import type { ProfileRef } from '../model/sighting.ts';
import { pageOf as facebookPage, profileOf as facebookAccount } from '../networks/facebook/routes.ts';
import { pageOf as linkedinPage } from '../networks/linkedin/routes.ts';
import { handleOfPath } from '../networks/x/routes.ts';

/** Networks are called by other names too, and with the name of a country before them. */
const hosts: readonly (readonly [RegExp, NetworkId])[] = [
  [/(?:^|\.)(?:x|twitter)\.com$/, 'x'],
  [/(?:^|\.)linkedin\.com$/, 'linkedin'],
  [/(?:^|\.)(?:facebook|fb)\.com$/, 'facebook'],
];

/** The account that a link leads to, as the product reads addresses; undefined when it leads to something else. */
export function accountOfLink(link: string): ProfileRef | undefined {
  const text = link.trim();
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  const network = url && hosts.find(([host]) => host.test(url.hostname))?.[1];
  if (!url || !network) return undefined;
  const account = readers[network](url);
  return account && account.handle.length <= 300 ? account : undefined;
}

const readers: Readonly<Record<NetworkId, (url: URL) => ProfileRef | undefined>> = {
  x: ({ pathname }) => {
    const handle = handleOfPath(pathname.replace(/^\/@/, '/'));
    return handle === undefined ? undefined : { network: 'x', handle };
  },
  linkedin: (url) => {
    const { surface, handle } = linkedinPage(url);
    if (!handle || !/^(?:profile|company)$/.test(surface)) return undefined;
    return { network: 'linkedin', handle, ...(surface === 'company' ? { isOrganisation: true } : {}) };
  },
  facebook: (url) => {
    const address = `https://www.facebook.com${url.pathname}${url.search}`;
    return facebookPage(new URL(address)).post ? undefined : facebookAccount(address);
  },
};

const names: Readonly<Record<NetworkId, RegExp>> = {
  x: /^@?(\w{1,20})$/,
  linkedin: /^@?([\p{L}\p{N}][\p{L}\p{M}\p{N}_%-]{1,99})$/u,
  facebook: /^@?([\p{L}\p{N}][\p{L}\p{M}\p{N}.]{1,99})$/u,
};

const folders: Readonly<Record<NetworkId, string>> = {
  x: 'x.com/',
  linkedin: 'linkedin.com/in/',
  facebook: 'facebook.com/',
};

/** An account of a column that is about one network: a link, or the name alone. */
export function accountNamed(network: NetworkId, value: string): ProfileRef | undefined {
  const name = names[network].exec(value.trim())?.[1];
  const account = accountOfLink(name === undefined ? value : folders[network] + name);
  return account?.network === network ? account : undefined;
}

/** The address of an account, which `accountOfLink` reads as the same one. */
export function linkOfAccount({ network, handle, isOrganisation }: ProfileRef): string {
  const folder = network === 'linkedin' && isOrganisation ? 'linkedin.com/company/' : folders[network];
  return `https://www.${folder}${encodeURIComponent(handle)}`.replace('www.x.com', 'x.com');
}
