import { i18n } from '#i18n';
import { useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { Ask } from '../../components/pages/Ask.tsx';
import { openDashboard } from '../../components/pages/today/links.ts';
import { Button } from '../../components/ui/Button.tsx';
import { formatMoment, formatNumber } from '../../components/ui/format.ts';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import { StatusMark } from '../../components/ui/StatusMark.tsx';
import { useToast } from '../../components/ui/toasts.tsx';
import { composeContext } from '../../utils/db/queries/compose-context.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { countSnippetUse } from '../../utils/db/tables/snippets.ts';
import type { TabState } from '../../utils/model/cards.ts';
import type { NetworkId } from '../../utils/model/network.ts';
import { WorkedPart } from './WorkedPart.tsx';

export interface ComposerPartProps {
  readonly db: WorkspaceDb;
  readonly network: NetworkId;
  readonly composer: NonNullable<TabState['composer']>;
  /** It is all that the panel shows, so its title is the panel's. */
  readonly isAlone: boolean;
}

/** The draft in the tab by its length, and what can be copied into it. Nothing is typed for the user. */
export function ComposerPart({ db, network, composer, isAlone }: ComposerPartProps) {
  const Heading = isAlone ? 'h1' : 'h2';
  const now = useNow();
  const toast = useToast();
  const live = useLive(() => composeContext(db, network, Date.now()), [db, network]);
  const left = composer.limit === undefined ? undefined : composer.limit - composer.used;
  const copy = async (text: string, snippetId?: string) => {
    await navigator.clipboard.writeText(text);
    if (snippetId) await countSnippetUse(db, snippetId, now);
    toast({ text: i18n.t('panel.copied'), icon: 'copy' });
  };
  return (
    <section class="composer" aria-labelledby="draft">
      <div class="row base partpad">
        <Heading id="draft">{i18n.t('panel.draft', [networkName(network)])}</Heading>
        <span class={left !== undefined && left < 0 ? 'small bad end st' : 'small grey end'} role="status">
          {left !== undefined && left < 0 && <StatusMark status="stopped" />}
          {left === undefined
            ? i18n.t('panel.used', [formatNumber(composer.used)])
            : left < 0
              ? i18n.t('calendar.tooLong', [formatNumber(-left)])
              : i18n.t('panel.usedOf', [
                  formatNumber(composer.used),
                  formatNumber(composer.limit ?? 0),
                  formatNumber(left),
                ])}
        </span>
      </div>
      <Ask live={live} lines={2}>
        {({ entry, snippets }) => (
          <>
            {entry && (
              <div class="sec">
                <div class="row base">
                  <p class="grow b entrytitle" dir="auto">
                    {entry.title}
                  </p>
                  <span class="small grey">{entry.dueAt !== undefined && formatMoment(entry.dueAt, now)}</span>
                </div>
                <p class="snippet" dir="auto">
                  {entry.text}
                </p>
                <Button
                  size="small"
                  icon="copy"
                  label={i18n.t('panel.copyNamed', [entry.title])}
                  onPress={() => void copy(entry.text)}
                >
                  {i18n.t('panel.copy')}
                </Button>
              </div>
            )}
            {!entry && <p class="sec small grey">{i18n.t('panel.noEntry', [networkName(network)])}</p>}
            {snippets.slice(0, 5).map(({ id, title, text }) => (
              <div key={id} class="sec row">
                <div class="grow">
                  <p class="m cut" dir="auto">
                    {title}
                  </p>
                  <p class="small grey cut" dir="auto">
                    {text}
                  </p>
                </div>
                <Button
                  size="small"
                  icon="copy"
                  label={i18n.t('panel.copyNamed', [title])}
                  onPress={() => void copy(text, id)}
                >
                  {i18n.t('panel.copy')}
                </Button>
              </div>
            ))}
            {composer.purpose === 'post' && (
              <>
                <WorkedPart db={db} network={network} of="openings" onCopy={(text) => void copy(text)} />
                <WorkedPart db={db} network={network} of="endings" onCopy={(text) => void copy(text)} />
              </>
            )}
            {!entry && snippets.length === 0 && (
              <div class="sec">
                <Button size="small" icon="calendar" onPress={() => openDashboard('calendar')}>
                  {i18n.t('today.openCalendar')}
                </Button>
              </div>
            )}
          </>
        )}
      </Ask>
    </section>
  );
}
