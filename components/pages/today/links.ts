import { browser } from 'wxt/browser';
import type { NetworkId } from '../../../utils/model/network.ts';
import { hashOf } from '../../hooks/use-route.ts';

/** Where each network lets its user write a post. Opened on a click of the user's, never filled in by an address. */
const composerUrls: Record<NetworkId, string> = {
  x: 'https://x.com/compose/post',
  linkedin: 'https://www.linkedin.com/feed/?shareActive=true',
  facebook: 'https://www.facebook.com/',
};

const origins: Record<NetworkId, string> = {
  x: 'https://x.com',
  linkedin: 'https://www.linkedin.com',
  facebook: 'https://www.facebook.com',
};

export interface AccountRef {
  readonly network: NetworkId;
  readonly handle: string;
  readonly isOrganisation?: boolean | undefined;
}

/** Where a network begins. */
export const homeUrl = (network: NetworkId): string => `${origins[network]}/`;

export const composerUrl = (network: NetworkId): string => composerUrls[network];

/** The page of an account. A handle is one path, whatever it holds. */
export function accountUrl({ network, handle, isOrganisation }: AccountRef): string {
  const path = handle
    .replace(/^[@/]+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const isBare = !handle.replace(/^[@/]+/, '').includes('/');
  const folder = network === 'linkedin' && isBare ? (isOrganisation ? 'company/' : 'in/') : '';
  return `${origins[network]}/${folder}${path}`;
}

/** Only addresses of the network itself are opened, whatever was stored. */
export function safePermalink(network: NetworkId, permalink: string | undefined): string | undefined {
  if (!permalink) return undefined;
  try {
    const url = new URL(permalink, origins[network]);
    return url.origin === origins[network] ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function openUrl(url: string): void {
  void browser.tabs.create({ url });
}

const dashboardUrl = (...route: readonly string[]): string =>
  `${browser.runtime.getURL('/dashboard.html')}${route.length > 0 ? hashOf(...route) : ''}`;

export const openDashboard = (...route: readonly string[]): void => openUrl(dashboardUrl(...route));
