import { exactly, type Count } from '../../lib/count.ts';
import type { TimeSpan } from '../../model/sighting.ts';
import { $optional } from '../../page/dom.ts';
import { isSame } from './routes.ts';
import { css } from './selectors.ts';

interface ProfileData {
  readonly stableId?: string | undefined;
  readonly joinedAt?: TimeSpan | undefined;
  readonly followers?: Count | undefined;
  readonly following?: Count | undefined;
  readonly posts?: Count | undefined;
}

/** What the page should be like. It is not checked: what is not so throws, or makes no number. */
interface Schema {
  readonly dateCreated: string;
  readonly mainEntity: {
    readonly additionalName: string;
    readonly identifier: string;
    readonly interactionStatistic: readonly {
      readonly interactionType: string;
      readonly userInteractionCount: number;
    }[];
  };
}

/** The exact numbers that X writes for search engines; empty when they are of another profile. */
export function profileData(document: Document, handle: string): ProfileData {
  try {
    const { dateCreated, mainEntity } = JSON.parse($optional(css.profileData, document)?.textContent ?? '') as Schema;
    const { additionalName, identifier, interactionStatistic } = mainEntity;
    if (!isSame(additionalName, handle)) return {};
    const statistic = (action: string): Count | undefined => {
      const found = interactionStatistic.find(({ interactionType }) => interactionType.endsWith(`/${action}Action`));
      const count = found?.userInteractionCount ?? -1;
      return count >= 0 ? exactly(count) : undefined;
    };
    const joined = Date.parse(dateCreated);
    return {
      stableId: /^\d+$/.exec(identifier)?.[0],
      joinedAt: joined ? { from: joined, to: joined } : undefined,
      followers: statistic('Follow'),
      following: statistic('Subscribe'),
      posts: statistic('Write'),
    };
  } catch {
    return {};
  }
}
