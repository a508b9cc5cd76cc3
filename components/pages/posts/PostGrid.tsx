import { i18n } from '#i18n';
import { publishedMoment, shownCount } from '../../../utils/db/queries/post-lines.ts';
import { formatCount, formatDay, formatSeen } from '../../ui/format.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Coverage } from '../../ui/Panel.tsx';
import { FactorCell, mostOf } from './FactorCell.tsx';
import { Life, precisionText, RowMenu, trackOfSeries } from './PostRow.tsx';
import { onKey, perChunk, type PostListProps, useSeries } from './PostTable.tsx';
import { titleOf } from './post-words.ts';

/** Posts as cards: the text as seen, the result, its line. */
export function PostGrid(props: PostListProps) {
  const { lines } = props;
  const chunks = Array.from({ length: Math.ceil(lines.length / perChunk) }, (_, at) =>
    lines.slice(at * perChunk, (at + 1) * perChunk),
  );
  const most = mostOf(lines.map(props.usuals.of));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul class="postgrid" aria-label={i18n.t('posts.name')} onKeyDown={(event) => onKey(event, props.onCompare)}>
      {chunks.map((chunk, at) => (
        <Cards key={at} {...props} lines={chunk} most={most} />
      ))}
    </ul>
  );
}

function Cards({ lines, most, ...props }: PostListProps & { readonly most: number }) {
  const { metric, now, usuals } = props;
  const series = useSeries(lines, metric);
  return (
    <>
      {lines.map((line) => {
        const title = titleOf(line);
        const published = publishedMoment(line);
        const count = shownCount(line.metrics, metric);
        const points = series?.get(line.key);
        const track = trackOfSeries(points, published, now);
        const isCompared = props.compared.has(line.key);
        return (
          <li
            key={line.key}
            class={isCompared || line.key === props.openKey ? 'panel postcard sel' : 'panel postcard'}
            data-post={line.key}
          >
            <div class="row">
              <Checkbox
                label={i18n.t('postList.compare', [title])}
                value={isCompared}
                onPress={(event) => {
                  event.preventDefault();
                  props.onCompare(line.key);
                }}
              />
              <NetworkTag network={line.network} />
              <span class="grow cut m" dir="auto">
                {line.authorName || i18n.t('posts.unknown')}
              </span>
              <span class="small grey">
                {published === undefined ? i18n.t('posts.unknown') : formatDay(published, now)}
              </span>
              <RowMenu
                line={line}
                isCompared={isCompared}
                onCompare={props.onCompare}
                onAuthor={props.onAuthor}
                title={title}
              />
            </div>
            <button type="button" class="rowlink postbody" dir="auto" onClick={() => props.onOpen(line.key)}>
              {line.text.trim() || i18n.t('posts.noText')}
            </button>
            <FactorCell usual={usuals.of(line)} isFollowed={line.relation !== 'none'} most={most} />
            <Life line={line} series={points} />
            <p class="row base wrap">
              <span class="b">{count ? formatCount(count) : i18n.t('posts.notShown')}</span>
              <span class="small grey">{precisionText(line, metric)}</span>
              {track && (
                <span class="row small">
                  <span class="grey">{i18n.t('posts.track')}</span>
                  <Coverage share={track.share} />
                </span>
              )}
              <span class="small grey end">{formatSeen(line.seenAt, now)}</span>
            </p>
          </li>
        );
      })}
    </>
  );
}
