import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { wordsIn } from '../../../../utils/db/queries/people-list.ts';
import { type Engaged, usualRadar } from '../../../../utils/db/queries/unanswered.ts';
import { useDrawn } from '../../../hooks/use-drawn.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay, formatNumber } from '../../../ui/format.ts';
import { NetworkTag } from '../../../ui/NetworkTag.tsx';
import { Empty } from '../../../ui/Panel.tsx';
import { Ask } from '../../Ask.tsx';
import { accountUrl, openUrl } from '../../today/links.ts';
import type { PeopleViewProps } from '../people-view.ts';
import { formatScore } from './score-words.ts';
import { kindCount } from './touch-words.ts';
import { useRadar } from './use-radar.ts';

/** Who turned to us and was never answered, and whom to thank. Also of those who are not kept: here one finds them. */
export function WaitingPeople({
  now,
  openId,
  onOpen,
  search,
}: Pick<PeopleViewProps, 'now' | 'openId' | 'onOpen' | 'search'>) {
  const live = useRadar(now);
  return (
    <Ask live={live} lines={6}>
      {(radar) => {
        const [unanswered, toThank] = [found(radar.unanswered, search), found(radar.toThank, search)];
        if (radar.unanswered.length + radar.toThank.length === 0)
          return (
            <Empty>{i18n.t('waiting.empty', [formatNumber(usualRadar.least), formatNumber(usualRadar.days)])}</Empty>
          );
        if (unanswered.length + toThank.length === 0) return <Empty>{i18n.t('waiting.noneFound')}</Empty>;
        return (
          <>
            <EngagedTable
              title={i18n.t('waiting.unanswered', [formatNumber(usualRadar.least)])}
              lines={unanswered}
              question={search}
              now={now}
              openId={openId}
              onOpen={onOpen}
            />
            {unanswered.some(({ accounts }) => accounts.some(({ network }) => network === 'x')) && (
              <p class="small grey pad3">{i18n.t('waiting.onX')}</p>
            )}
            <EngagedTable
              title={i18n.t('waiting.toThank')}
              lines={toThank}
              question={search}
              now={now}
              openId={openId}
              onOpen={onOpen}
            />
          </>
        );
      }}
    </Ask>
  );
}

/** By name and by the names of accounts. */
export function found(lines: readonly Engaged[], search: string): readonly Engaged[] {
  if (search.trim() === '') return lines;
  const isIn = wordsIn(search);
  return lines.filter(({ name, accounts }) =>
    isIn([name, ...accounts.map(({ handle }) => handle)].join('\n').toLocaleLowerCase()),
  );
}

interface EngagedTableProps extends Pick<PeopleViewProps, 'now' | 'openId' | 'onOpen'> {
  readonly title: string;
  readonly lines: readonly Engaged[];
  /** See `useDrawn`. */
  readonly question: string;
}

/** In a list at first, and with each step more. */
const perStep = 100;

function EngagedTable({ title, lines, question, now, openId, onOpen }: EngagedTableProps) {
  const [most, setMost] = useState(perStep);
  const drawn = useDrawn(Math.min(most, lines.length), question);
  const rest = Math.min(perStep, lines.length - most);
  if (lines.length === 0) return null;
  return (
    <section class="engaged" aria-label={title}>
      <h2 class="divider">
        {title} · <span class="small grey">{i18n.t('waiting.asSeen', [formatNumber(usualRadar.days)])}</span>
      </h2>
      <div class="scrollx">
        <table class="people">
          <thead>
            <tr>
              <th scope="col">{i18n.t('people.person')}</th>
              <th scope="col">{i18n.t('waiting.seen')}</th>
              <th scope="col" class="num">
                {i18n.t('touches.score')}
              </th>
              <th scope="col">
                <span class="vh">{i18n.t('waiting.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, drawn).map((line) => (
              <tr key={line.id} class={line.id === openId ? 'sel' : ''}>
                <th scope="row">
                  <span class="row">
                    {line.accounts.map(({ key, network }) => (
                      <NetworkTag key={key} network={network} />
                    ))}
                    <span class="m" dir="auto">
                      {line.name}
                    </span>
                  </span>
                </th>
                <td>{seenWords(line, now)}</td>
                <td class="num">{formatScore(line.score)}</td>
                <td>
                  <OpenButton line={line} onOpen={onOpen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <p class="more">
          <Button size="small" onPress={() => setMost(most + perStep)}>
            {i18n.t('peopleFiles.more', rest, [formatNumber(rest)])}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Who is kept opens here, the others on their network: there they can be kept. */
function OpenButton({ line, onOpen }: { readonly line: Engaged; readonly onOpen: (id: string) => void }) {
  const [account] = line.accounts;
  if (line.isKept)
    return (
      <Button size="small" label={i18n.t('people.openAccount', [line.name])} onPress={() => onOpen(line.id)}>
        {i18n.t('waiting.open')}
      </Button>
    );
  return account ? (
    <Button
      size="small"
      icon="open"
      label={i18n.t('waiting.profileOf', [line.name])}
      onPress={() => openUrl(accountUrl(account))}
    >
      {i18n.t('waiting.profile')}
    </Button>
  ) : null;
}

/** "3 comments, 1 mention, last 14 Nov" */
const seenWords = ({ counts, lastAt }: Engaged, now: number): string =>
  [...counts.map(({ kind, count }) => kindCount(kind, count)), i18n.t('waiting.last', [formatDay(lastAt, now)])].join(
    ', ',
  );
