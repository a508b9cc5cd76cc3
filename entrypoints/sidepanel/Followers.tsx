import { i18n } from '#i18n';
import { Sparkline } from '../../components/charts/Sparkline.tsx';
import { formatCount, formatDay, formatPrecision, formatSeen } from '../../components/ui/format.ts';
import type { ProfileCard } from '../../utils/model/cards.ts';
import { followerPoints } from './follower-points.ts';

export interface FollowersProps {
  readonly followers: ProfileCard['followers'];
  readonly now: number;
}

/** The followers as they were seen, with what was not seen dotted. */
export function Followers({ followers, now }: FollowersProps) {
  const first = followers[0];
  const last = followers.at(-1);
  return (
    <section class="sec" aria-labelledby="followers">
      <div class="row base sechead">
        <h2 id="followers">{i18n.t('panel.followers')}</h2>
        {last && (
          <span class="small grey end">
            {formatCount(last.count)} {formatPrecision(last.count)}, {formatSeen(last.seenAt, now)}
          </span>
        )}
      </div>
      {!last && <p class="small grey">{i18n.t('panel.noFollowers')}</p>}
      {first && last && followers.length > 1 && (
        <>
          <Sparkline
            points={followerPoints(followers)}
            width={336}
            height={48}
            label={i18n.t('panel.followersLabel', [
              formatCount(first.count),
              formatDay(first.seenAt, now),
              formatCount(last.count),
              String(followers.length),
            ])}
          />
          <p class="row small grey">
            <span>
              {formatDay(first.seenAt, now)}, {formatCount(first.count)}
            </span>
            <span class="end">{formatDay(last.seenAt, now)}</span>
          </p>
          <p class="small grey">{i18n.t('panel.axisNotZero')}</p>
        </>
      )}
      {followers.length === 1 && <p class="small grey">{i18n.t('panel.oneFollowers')}</p>}
    </section>
  );
}
