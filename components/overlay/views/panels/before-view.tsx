import { i18n } from '#i18n';
import {
  formatCount,
  formatDay,
  formatFactor,
  formatNumber,
  formatRange,
  formatSpan,
} from '../../../../utils/lib/format.ts';
import type { ViewNode } from '../../../../utils/model/card-view.ts';
import type { AgainstUsual, KeptBefore, SaidBefore } from '../../../../utils/model/own-help.ts';
import { NetworkTag } from '../../../ui/NetworkTag.tsx';
import { composeView } from '../compose-view.ts';
import { precisionOf } from '../words.ts';
import { PanelCard } from './PanelCard.tsx';

const quotedLength = 180;

/** The first words of a text, on one line. */
function firstWords(text: string, most = quotedLength): string {
  const line = [...text.trim().replace(/\s+/g, ' ')];
  return line.length > most ? `${line.slice(0, most - 1).join('')}…` : line.join('');
}

/** ×1.8 of the usual, its interval, and n. */
export const Against = ({ factor, low, high, n, isTheirs }: AgainstUsual & { readonly isTheirs?: boolean }) => (
  <>
    <b>×{formatFactor(factor)}</b> {i18n.t(isTheirs ? 'before.ofTheirUsual' : 'before.ofUsual')}{' '}
    <span class="grey nw">
      {i18n.t('before.interval', [formatRange(formatFactor(low), formatFactor(high))])},{' '}
      {i18n.t('before.n', [formatNumber(n)])}
    </span>
  </>
);

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
        {against && ' '}
        {against && <Against {...against} />}
      </p>
      {hasLink && (
        <button type="button" class="btn edged" data-dock="visit" data-arg={key}>
          {i18n.t('before.visit')}
        </button>
      )}
    </li>
  );
}

function Kept({ post, now }: { readonly post: KeptBefore; readonly now: number }) {
  const { id, network, author, text, isMarked, keptAt, hasLink, count, ageMs } = post;
  return (
    <li key={id} class="sec ownpost">
      <p class="row small grey">
        <NetworkTag network={network} />
        <b class="cut" dir="auto">
          {author}
        </b>
        <span class="nw">{i18n.t('before.keptAt', [formatDay(keptAt, now)])}</span>
      </p>
      <p class="quote" dir="auto">
        {isMarked ? <mark>{text}</mark> : text}
      </p>
      <p class="small">{keptResult(count, ageMs)}</p>
      <p class="row">
        <button type="button" class="btn edged" data-dock="quote" data-arg={id}>
          {i18n.t('before.quote')}
        </button>
        {hasLink && (
          <button type="button" class="btn edged" data-dock="visitKept" data-arg={id}>
            {i18n.t('before.visit')}
          </button>
        )}
      </p>
    </li>
  );
}

/** What it had when it was kept, how sure that is, and how old it was. */
function keptResult(count: KeptBefore['count'], ageMs: number | undefined): string {
  if (!count) return i18n.t('before.keptUnseen');
  const said = [formatCount(count), precisionOf(count)] as const;
  return ageMs === undefined
    ? i18n.t('before.keptThen', [...said])
    : i18n.t('before.keptAged', [...said, formatSpan(ageMs)]);
}

interface BeforeShown {
  readonly like: readonly SaidBefore[];
  readonly onThisDay: readonly SaidBefore[];
  readonly kept: readonly KeptBefore[];
}

/** Own posts that are about the same, those of this day in earlier years, and what was kept of others. */
export const viewOfBefore = ({ like, onThisDay, kept }: BeforeShown, now: number): ViewNode[] =>
  composeView(
    <PanelCard title={i18n.t('before.title')}>
      {like.length === 0 && <p class="sec grey">{i18n.t('before.none')}</p>}
      <ul class="ownposts">
        {like.map((post) => (
          <Post key={post.key} post={post} now={now} />
        ))}
      </ul>
      {onThisDay.length > 0 && <h3 class="sec split">{i18n.t('before.onThisDay')}</h3>}
      <ul class="ownposts">
        {onThisDay.map((post) => (
          <Post key={post.key} post={post} now={now} />
        ))}
      </ul>
      {kept.length > 0 && <h3 class="sec split">{i18n.t('before.keptTitle')}</h3>}
      <ul class="ownposts">
        {kept.map((post) => (
          <Kept key={post.id} post={post} now={now} />
        ))}
      </ul>
      <p class="sec split small grey">{i18n.t('before.about')}</p>
    </PanelCard>,
  );
