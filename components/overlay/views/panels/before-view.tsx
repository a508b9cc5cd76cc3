import { i18n } from '#i18n';
import { formatCount, formatDay, formatFactor, formatNumber } from '../../../../utils/lib/format.ts';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import type { AgainstUsual, SaidBefore } from '../../../../utils/model/own-help.ts';
import { NetworkTag } from '../../../ui/NetworkTag.tsx';
import { composeView } from '../compose-view.ts';
import { PanelCard } from './PanelCard.tsx';

const quotedLength = 180;

/** The first words of a text, on one line. */
export function firstWords(text: string, most = quotedLength): string {
  const line = [...text.trim().replace(/\s+/g, ' ')];
  return line.length > most ? `${line.slice(0, most - 1).join('')}…` : line.join('');
}

/** ×1.8 of the usual, its interval, and n. */
export const againstSaid = ({ factor, low, high, n }: AgainstUsual): string =>
  i18n.t('before.against', [
    `×${formatFactor(factor)}`,
    `×${formatFactor(low)}`,
    `×${formatFactor(high)}`,
    formatNumber(n),
  ]);

function Post({ post, now }: { readonly post: SaidBefore; readonly now: number }) {
  const { key, network, at, text, hasLink, years, count, against } = post;
  return (
    <li key={key} class="sec ownpost">
      <p class="row small grey">
        <NetworkTag network={network} />
        {formatDay(at, now)}
        {years !== undefined && ` · ${i18n.t('before.years', years)}`}
      </p>
      <p class="quote" dir="auto">
        {firstWords(text)}
      </p>
      <p class="small">
        {count ? i18n.t('before.result', [formatCount(count)]) : i18n.t('before.unseen')}
        {against && ` ${againstSaid(against)}`}
      </p>
      {hasLink && (
        <button type="button" class="btn" data-dock="visit" data-arg={key}>
          {i18n.t('before.visit')}
        </button>
      )}
    </li>
  );
}

interface BeforeShown {
  readonly like: readonly SaidBefore[];
  readonly onThisDay: readonly SaidBefore[];
}

/** Own posts that are about the same, and those of this day in earlier years. */
export const viewOfBefore = ({ like, onThisDay }: BeforeShown, now: number): ViewNode[] =>
  composeView(
    <PanelCard title={i18n.t('before.title')}>
      {like.length === 0 && <p class="sec grey">{i18n.t('before.none')}</p>}
      <ul class="ownposts">
        {like.map((post) => (
          <Post key={post.key} post={post} now={now} />
        ))}
      </ul>
      {onThisDay.length > 0 && <h3 class="sec">{i18n.t('before.onThisDay')}</h3>}
      <ul class="ownposts">
        {onThisDay.map((post) => (
          <Post key={post.key} post={post} now={now} />
        ))}
      </ul>
      <p class="sec small grey">{i18n.t('before.about')}</p>
    </PanelCard>,
  );
