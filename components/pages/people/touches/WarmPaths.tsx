import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Tie, warmPaths, type WarmPath } from '../../../../utils/db/queries/warm-paths.ts';
import type { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay, formatNumber } from '../../../ui/format.ts';
import { NetworkTag, networkName } from '../../../ui/NetworkTag.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { openUrl, safePermalink } from '../../today/links.ts';

interface WarmPathsProps {
  readonly db: WorkspaceDb;
  readonly profileKeys: readonly string[];
  /** Absent where they are not kept. */
  readonly personId: string | undefined;
  readonly now: number;
  readonly onOpen: (personId: string) => void;
}

const shownFirst = 3;

/** Which of the people who are kept talk with somebody, each with what shows it. Nothing where none was seen. */
export function WarmPaths({ db, profileKeys, personId, now, onOpen }: WarmPathsProps) {
  const id = useId();
  const [isAll, showAll] = useState(false);
  const found = useLive(() => warmPaths(db, profileKeys, personId), [db, profileKeys.join(), personId]).value;
  if (!found || found.paths.length === 0) return null;
  const { paths, posts, hasMore } = found;
  return (
    <section class="sec" aria-labelledby={id}>
      <h3 id={id} class="sechead">
        {i18n.t('warm.title')}
      </h3>
      <p class="small grey">
        {i18n.t('warm.from', posts, [formatNumber(posts)])} {hasMore && i18n.t('warm.newest')}
      </p>
      <ul class="warmpaths">
        {(isAll ? paths : paths.slice(0, shownFirst)).map((path) => (
          <PathRow key={path.personId} path={path} now={now} onOpen={onOpen} />
        ))}
      </ul>
      {!isAll && paths.length > shownFirst && (
        <p class="more">
          <Button size="small" onPress={() => showAll(true)}>
            {i18n.t('warm.all', [formatNumber(paths.length)])}
          </Button>
        </p>
      )}
    </section>
  );
}

interface PathRowProps {
  readonly path: WarmPath;
  readonly now: number;
  readonly onOpen: (personId: string) => void;
}

function PathRow({ path: { personId, name, ties, strong }, now, onOpen }: PathRowProps) {
  const [isAll, showAll] = useState(false);
  const shown = isAll ? ties : ties.slice(0, 1);
  return (
    <li>
      <p class="row wrap">
        <button type="button" class="rowlink m" dir="auto" onClick={() => onOpen(personId)}>
          {name}
        </button>
        {strong > 0 ? <Tag tone="accent">{i18n.t('warm.strong')}</Tag> : <Tag>{i18n.t('warm.weak')}</Tag>}
      </p>
      <ul>
        {shown.map((tie, index) => (
          <TieRow key={index} tie={tie} name={name} now={now} />
        ))}
      </ul>
      {!isAll && ties.length > 1 && (
        <button
          type="button"
          class="link small"
          aria-label={i18n.t('warm.moreOf', [formatNumber(ties.length - 1), name])}
          onClick={() => showAll(true)}
        >
          {i18n.t('warm.more', [formatNumber(ties.length - 1)])}
        </button>
      )}
    </li>
  );
}

function TieRow({ tie, name, now }: { readonly tie: Tie; readonly name: string; readonly now: number }) {
  const url = safePermalink(tie.network, tie.permalink);
  const sentence = tieSentence(tie, name);
  return (
    <li class="row top">
      <NetworkTag network={tie.network} />
      <div class="grow">
        <p class="small" dir="auto">
          {sentence}
        </p>
        {tie.text && (
          <p class="small grey cut quoted" dir="auto">
            {tie.text.slice(0, 160)}
          </p>
        )}
        <p class="small grey">{i18n.t('ui.seenOn', [formatDay(tie.seenAt, now)])}</p>
      </div>
      {url && (
        <Button
          kind="ghost"
          size="small"
          icon="open"
          iconFlips
          label={i18n.t('touches.openOn', [networkName(tie.network), sentence])}
          onPress={() => openUrl(url)}
        />
      )}
    </li>
  );
}

function tieSentence({ kind, by }: Tie, name: string): string {
  if (kind === 'together') return i18n.t('warm.together', [name]);
  if (kind === 'answer')
    return by === 'friend' ? i18n.t('warm.answeredThem', [name]) : i18n.t('warm.theyAnswered', [name]);
  return by === 'friend' ? i18n.t('warm.wroteUnderTheirs', [name]) : i18n.t('warm.theyWrote', [name]);
}
