import { i18n } from '#i18n';
import { type Settled, settleComment } from '../../../utils/db/tables/settle-comment.ts';
import type { WaitingComment } from '../../../utils/db/queries/waiting-comments.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addDays, dayKeyOf, momentOf } from '../../calendar/stateless/days.ts';
import { Button } from '../../ui/Button.tsx';
import { formatSpan, formatWeekday } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { LaterDone } from '../LaterDone.tsx';
import { accountUrl, openUrl, safePermalink } from './links.ts';

export interface WaitingListProps {
  readonly waiting: readonly WaitingComment[];
  readonly now: number;
  readonly db: WorkspaceDb;
}

const hourMs = 3_600_000;
const shownOfText = 120;

/** Comments without an answer of ours, each with its one action, then what puts it off. */
export function WaitingList({ waiting, now, db }: WaitingListProps) {
  return (
    <ul class="due">
      {waiting.map((comment) => {
        const { key, network, author, isQuestion, persona } = comment;
        const about = [
          author.name ?? author.handle,
          isQuestion && i18n.t('today.question'),
          persona && i18n.t('today.fits', [persona]),
        ];
        return (
          <li key={key} class="tr">
            <span class="small grey tm">
              <span class="row waitage">
                <AgeMark age={now - comment.at} />
                <span class="vh">{i18n.t('today.waits')}</span>
                {formatSpan(now - comment.at)}
              </span>
            </span>
            <span class="ic grey">
              <Icon name="reply" />
            </span>
            <span class="grow">
              <span class="m duetitle" dir="auto">
                {quoted(comment)}
              </span>
              <span class="row small grey duesub">
                <NetworkTag network={network} />
                <span class="cut" dir="auto">
                  {about.filter(Boolean).join(', ')}
                </span>
              </span>
            </span>
            <Button
              size="small"
              label={i18n.t('today.replyTo', [author.name ?? author.handle])}
              onPress={() => openUrl(safePermalink(network, comment.permalink) ?? accountUrl(author))}
            >
              {i18n.t('today.reply')}
            </Button>
            <WaitingActions comment={comment} now={now} db={db} />
          </li>
        );
      })}
    </ul>
  );
}

const quoted = ({ text }: WaitingComment): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = [...line].slice(0, shownOfText).join('');
  return i18n.t('today.quoted', [cut.length < line.length ? `${cut.trimEnd()}…` : cut]);
};

/** A shape as well as a colour; younger than some hours nothing is said. */
function AgeMark({ age }: { readonly age: number }) {
  if (age < 4 * hourMs) return null;
  return <StatusMark status={age < 24 * hourMs ? 'gap' : 'stopped'} />;
}

function WaitingActions({
  comment,
  now,
  db,
}: { readonly comment: WaitingComment } & Omit<WaitingListProps, 'waiting'>) {
  const name = comment.author.name ?? comment.author.handle;
  const settle = async (settled: Settled) => {
    const before = await settleComment(db, comment.key, settled);
    return () => before && settleComment(db, comment.key, before);
  };
  return (
    <LaterDone
      what={i18n.t('today.answerTo', [name])}
      ways={[1, 7]}
      doneLabel={i18n.t('today.noAnswer', [name])}
      onLater={async (days) => {
        const until = momentOf(addDays(dayKeyOf(now), days), '00:00') ?? now + days * 24 * hourMs;
        return {
          text: i18n.t('people.wasPutOff', [i18n.t('today.answerTo', [name]), formatWeekday(until)]),
          undo: await settle({ hiddenUntil: until }),
        };
      }}
      onDone={async () => ({
        text: i18n.t('today.noAnswerNeeded', [name]),
        undo: await settle({ settledAt: Date.now() }),
      })}
    />
  );
}
