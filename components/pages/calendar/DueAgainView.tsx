import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type AgainPost, type DueAgain, dueAgain } from '../../../utils/db/queries/due-again.ts';
import { entryAgain, markTimeBound } from '../../../utils/db/tables/due-again.ts';
import { removeEntry } from '../../../utils/db/tables/plan-entries.ts';
import { formatDayAndTime, formatFactor } from '../../../utils/lib/format.ts';
import { titleOf } from '../../../utils/lib/title-of.ts';
import { leastOfAccount } from '../../../utils/metrics/residuals.ts';
import { againAfterDays } from '../../../utils/settings/items.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { Empty, Failure, Panel, Skeleton } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { HowButton } from '../posts/How.tsx';
import { safePermalink } from '../today/links.ts';

const choices = [30, 60, 90, 180] as const;

/** Own posts that did well and could go out again; one press makes a draft of one. */
export function DueAgainView({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { db } = useDesk();
  const toast = useToast();
  const now = useNow();
  const [days, setDays] = useSetting(againAfterDays);
  const [answer, tell] = useState<DueAgain | string | undefined>(undefined);
  const [turn, again] = useState(0);
  // Asked once and after each answer, not at every post that is seen meanwhile: it reads a year of posts.
  useEffect(() => {
    let isCurrent = true;
    const ask = async (after: number): Promise<void> => {
      const found = await dueAgain(db, Date.now(), after).catch(String);
      if (isCurrent) tell(found);
    };
    if (days !== undefined) void ask(days);
    return () => {
      isCurrent = false;
    };
  }, [db, days, turn]);
  const make = async ({ key }: AgainPost) => {
    const entry = await entryAgain(db, key, Date.now());
    if (!entry) return;
    toast({
      text: i18n.t('again.made', [entry.title]),
      icon: 'check',
      undo: async () => {
        await removeEntry(db, entry.id, Date.now());
        again((before) => before + 1);
      },
    });
    onOpen(entry.id);
  };
  const mark = async ({ key }: AgainPost, isBound: boolean) => {
    await markTimeBound(db, key, isBound);
    again((before) => before + 1);
    if (isBound)
      toast({
        text: i18n.t('again.marked'),
        undo: async () => {
          await markTimeBound(db, key, false);
          again((before) => before + 1);
        },
      });
  };
  return (
    <Panel
      title={i18n.t('again.name')}
      about={i18n.t('again.about')}
      action={
        <>
          <Select
            label={i18n.t('again.after')}
            labelHidden
            value={String(days ?? 90)}
            options={choices.map((each) => ({ value: String(each), text: i18n.t('again.days', [formatNumber(each)]) }))}
            onValue={(value) => setDays(Number(value))}
          />
          <HowButton of={['ofUsual', 'atAge']} />
        </>
      }
    >
      {answer === undefined && <Skeleton />}
      {typeof answer === 'string' && (
        <Failure title={i18n.t('ui.listFailed')} report={answer} onRetry={() => again((before) => before + 1)} />
      )}
      {typeof answer === 'object' && (
        <>
          {answer.posts.length === 0 && <Empty>{emptyText(answer)}</Empty>}
          <ul class="againlist" aria-label={i18n.t('again.name')}>
            {answer.posts.map((post) => (
              <li key={post.key} class="tr">
                <AgainFacts post={post} now={now} />
                <Button
                  size="small"
                  label={i18n.t('again.makeNamed', [titleOf(post.text)])}
                  onPress={() => void make(post)}
                >
                  {i18n.t('again.make')}
                </Button>
                <Button
                  kind="ghost"
                  size="small"
                  label={i18n.t('again.markNamed', [titleOf(post.text)])}
                  onPress={() => void mark(post, true)}
                >
                  {i18n.t('again.mark')}
                </Button>
              </li>
            ))}
          </ul>
          {answer.cut > 0 && (
            <p class="small grey againnote">{i18n.t('again.cut', answer.cut, [formatNumber(answer.cut)])}</p>
          )}
          {answer.timeBound.length > 0 && (
            <details class="againnote">
              <summary>
                {i18n.t('again.bound', answer.timeBound.length, [formatNumber(answer.timeBound.length)])}
              </summary>
              <ul class="againlist">
                {answer.timeBound.map((post) => (
                  <li key={post.key} class="tr">
                    <AgainFacts post={post} now={now} />
                    <Button
                      size="small"
                      label={i18n.t('again.unmarkNamed', [titleOf(post.text)])}
                      onPress={() => void mark(post, false)}
                    >
                      {i18n.t('again.unmark')}
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Panel>
  );
}

const emptyText = ({ compared }: DueAgain): string =>
  compared === 0 ? i18n.t('again.tooFew', [formatNumber(leastOfAccount)]) : i18n.t('again.empty');

function AgainFacts({ post, now }: { readonly post: AgainPost; readonly now: number }) {
  const { network, text, at, ofUsual, isSure, times, lastOfFirst, namesDay } = post;
  const url = safePermalink(network, post.permalink);
  const when = formatDayAndTime(at, now);
  return (
    <span class="grow">
      <span class="seentext" dir="auto">
        {titleOf(text)}
      </span>
      <span class="row wrap small grey duesub">
        <NetworkTag network={network} />
        {url ? (
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label={i18n.t('published.open', [networkName(network), when])}
          >
            {when}
          </a>
        ) : (
          <span>{when}</span>
        )}
        <span>
          {isSure ? i18n.t('again.sure', [formatFactor(ofUsual)]) : i18n.t('again.ofUsual', [formatFactor(ofUsual)])}
        </span>
        {times > 1 && <span>{timesText(times, lastOfFirst)}</span>}
        {namesDay && <Tag tone="caution">{i18n.t('again.namesDay')}</Tag>}
      </span>
    </span>
  );
}

/** Whether it wears off is only told where both times were measured. */
const timesText = (times: number, lastOfFirst: number | undefined): string =>
  lastOfFirst === undefined
    ? i18n.t('again.times', [formatNumber(times)])
    : i18n.t('again.timesAndLast', [formatNumber(times), formatFactor(lastOfFirst)]);
