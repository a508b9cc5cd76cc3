import { exactly, type Count } from '../../lib/count.ts';
import type { ShownProfile } from '../../model/shown.ts';
import type { ProfileRef, TimeSpan } from '../../model/sighting.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import type { Reading } from '../types.ts';
import { refOf } from './names.ts';
import { pathOf } from './parts.ts';
import { handleOfPath, pageOf, reader } from './routes.ts';
import { css } from './selectors.ts';
import { localeOf, plainText } from './text.ts';

export function readProfile(document: Document, url: URL, seenAt: number): Reading<ShownProfile> | undefined {
  const { surface, handle } = pageOf(url);
  if (surface !== 'profile' || !handle) return undefined;
  const header = $optional(css.header, document);
  const shown = refOf(header);
  // After navigation the former profile stands there for a moment, in the header and in <head>.
  if (!header || !shown || !isSame(shown.handle, handle)) return undefined;
  const data = profileData(document, handle);
  const stableId = data.stableId ?? followId(document, shown.handle);
  const headline = $optional(css.headline, document);
  const place = $optional(css.place, document);
  const link = $optional(css.link, document)?.getAttribute('href');
  const countLabels = known<ShownProfile['countLabels']>({
    followers: shownCount(document, shown.handle, ['verified_followers', 'followers']),
    following: shownCount(document, shown.handle, ['following']),
  });
  const value: ShownProfile = {
    profile: { ...shown, stableId },
    headline: plainText(headline).trim().slice(0, 5000) || undefined,
    verified: header.querySelector(css.verified) !== null,
    followers: data.followers,
    following: data.following,
    posts: data.posts,
    countLabels,
    locale: localeOf(document),
    place: lineOf(plainText(place)).slice(0, 300) || undefined,
    links: link && link.length <= 2000 ? [link] : undefined,
    joinedAt: data.joinedAt,
    seenAt,
    reader,
  };
  return {
    value,
    missing: (['followers', 'following'] as const).filter((name) => !data[name] && !countLabels[name]),
  };
}

export function readViewer(document: Document): ProfileRef | undefined {
  const handle = handleOfPath(pathOf($optional(css.viewer, document)));
  return handle === undefined ? undefined : { network: 'x', handle };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

interface ProfileData {
  readonly stableId?: string | undefined;
  readonly joinedAt?: TimeSpan | undefined;
  readonly followers?: Count | undefined;
  readonly following?: Count | undefined;
  readonly posts?: Count | undefined;
}

interface Schema {
  readonly dateCreated?: unknown;
  readonly mainEntity?: {
    readonly additionalName?: unknown;
    readonly identifier?: unknown;
    readonly interactionStatistic?: unknown;
  };
}

/** The exact numbers that X writes for search engines; empty when they are of another profile. */
function profileData(document: Document, handle: string): ProfileData {
  const { dateCreated, mainEntity } = parsed($optional(css.profileData, document)?.textContent);
  if (typeof mainEntity?.additionalName !== 'string' || !isSame(mainEntity.additionalName, handle)) return {};
  const { identifier, interactionStatistic } = mainEntity;
  const statistics = Array.isArray(interactionStatistic) ? (interactionStatistic as Record<string, unknown>[]) : [];
  const statistic = (action: string): Count | undefined => {
    const found = statistics.find(({ interactionType }) => String(interactionType).endsWith(`/${action}`));
    const value = found?.['userInteractionCount'];
    return Number.isSafeInteger(value) && Number(value) >= 0 ? exactly(Number(value)) : undefined;
  };
  const joined = Date.parse(String(dateCreated));
  return {
    stableId: /^\d+$/.exec(String(identifier))?.[0],
    joinedAt: Number.isNaN(joined) ? undefined : { from: joined, to: joined },
    followers: statistic('FollowAction'),
    following: statistic('SubscribeAction'),
    posts: statistic('WriteAction'),
  };
}

function parsed(json: string | null | undefined): Schema {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The button of this profile among all the follow buttons of the page: its label names the handle in any language. */
function followId(document: Document, handle: string): string | undefined {
  const button = $$(css.followButton, document).find((one) =>
    one
      .getAttribute('aria-label')
      ?.split(/[^\w@]+/)
      .includes(`@${handle}`),
  );
  return /^(\d+)-(?:un)?follow$/.exec(button?.getAttribute('data-testid') ?? '')?.[1];
}

/** The numbers as shown: cut beyond four digits. */
function shownCount(document: Document, handle: string, pages: readonly string[]): string | undefined {
  const links = $$('a[href*="follow"]', document);
  const link = links.find((one) => pages.some((page) => isSame(pathOf(one), `/${handle}/${page}`)));
  return numberLabel(lineOf(plainText(link)));
}
