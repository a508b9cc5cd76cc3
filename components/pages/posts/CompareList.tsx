import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatPercent, formatSpan } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { Compared } from './compared.ts';
import { titleOf } from './post-words.ts';
import { ShapeMark } from './ShapeMark.tsx';

export interface CompareListProps {
  readonly compared: readonly Compared[];
  readonly onRemove: (key: string) => void;
}

/** The posts that are compared: how closely each was followed, and what is missing. */
export function CompareList({ compared, onRemove }: CompareListProps) {
  const [isHelping, help] = useState(false);
  return (
    <ul class="comparelist" aria-label={i18n.t('postList.compared.title')}>
      {compared.map((each) => {
        const title = each.line ? titleOf(each.line, 60) : i18n.t('postList.compared.gone');
        return (
          <li key={each.key} class="panel">
            <div class="row">
              <ShapeMark look={each.look} />
              {each.line && <NetworkTag network={each.line.network} />}
              <span class="grow cut m" dir="auto" title={title}>
                {title}
              </span>
              <Button
                kind="ghost"
                size="small"
                icon="close"
                label={i18n.t('postList.compared.remove', [title])}
                onPress={() => onRemove(each.key)}
              />
            </div>
            <TrackOf of={each} onHelp={() => help(true)} />
          </li>
        );
      })}
      {isHelping && (
        <Dialog title={i18n.t('postList.compared.helpTitle')} onClose={() => help(false)}>
          <p>{i18n.t('postList.compared.helpText')}</p>
          <div class="row dialogfoot">
            <span class="end" />
            <Button autofocus onPress={() => help(false)}>
              {i18n.t('ui.close')}
            </Button>
          </div>
        </Dialog>
      )}
    </ul>
  );
}

/** A line that is drawn for less of the life than this is one in part. */
const wholeEnough = 0.6;

function TrackOf({ of: { line, post, aged }, onHelp }: { readonly of: Compared; readonly onHelp: () => void }) {
  if (!line) return null;
  if (!post) return null;
  const { points, track, undated } = post;
  if (!track || points.length === 0)
    return <p class="small grey">{i18n.t(undated > 0 ? 'postList.compared.noAges' : 'postList.compared.noCounts')}</p>;
  const share = formatPercent(track.share);
  const until = formatSpan(points.at(-1)?.x ?? 0);
  if (track.gaps.length === 0) return <p class="small grey">{i18n.t('postList.compared.whole', [share, until])}</p>;
  const isPartial = track.share < wholeEnough;
  return (
    <p class="small">
      {isPartial && <Tag tone="caution">{i18n.t('postList.compared.partial')}</Tag>}{' '}
      {i18n.t('postList.compared.gaps', track.gaps.length, [share, String(track.gaps.length), until])}{' '}
      {isPartial && aged?.halfLife?.how === 'unknown' && i18n.t('postList.compared.enoughToRank')}{' '}
      <button type="button" class="link small" onClick={onHelp}>
        {i18n.t('postList.compared.help')}
      </button>
    </p>
  );
}
