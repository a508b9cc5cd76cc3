import { dayKeyOf, startOfDay } from '../../components/calendar/stateless/days.ts';
import { useLive } from '../../components/hooks/use-live.ts';
import { useNow } from '../../components/hooks/use-now.ts';
import { useQuestions } from '../../components/hooks/use-questions.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useSyncFoot } from '../../components/hooks/use-sync-foot.ts';
import { footWords } from '../../components/pages/settings/sync/sync-words.ts';
import { Icon } from '../../components/ui/Icon.tsx';
import { StatusMark } from '../../components/ui/StatusMark.tsx';
import { networkReading } from '../../utils/db/queries/network-reading.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { Mode, NetworkId } from '../../utils/model/network.ts';
import { modeItems, paused } from '../../utils/settings/items.ts';
import { railWords } from './rail-words.ts';

const networks: readonly NetworkId[] = ['linkedin', 'x', 'facebook'];

interface RailFootProps {
  readonly db: WorkspaceDb | undefined;
  /** The workspace does not open. */
  readonly isClosed: boolean;
}

/** What is read, and in part or not at all; and where everything is kept. */
export function RailFoot({ db, isClosed }: RailFootProps) {
  const [linkedin] = useSetting(modeItems.linkedin);
  const [x] = useSetting(modeItems.x);
  const [facebook] = useSetting(modeItems.facebook);
  const [isPaused] = useSetting(paused);
  const modes: Record<NetworkId, Mode | null | undefined> = { linkedin, x, facebook };
  const now = useNow();
  const today = startOfDay(dayKeyOf(now));
  const foot = useSyncFoot(db);
  const readings = useLive(
    async () => (db ? Promise.all(networks.map((network) => networkReading(db, network, today))) : undefined),
    [db, today],
  ).value;
  const asking = useQuestions().map(({ viewer }) => viewer.network);
  const { status, text } = railWords(
    networks.map((network, index) => ({
      network,
      isOn: modes[network] === 'overlay' || modes[network] === 'panel',
      reading: readings?.[index],
    })),
    isPaused === true,
    asking,
    !isClosed,
  );
  const leads = asking.length > 0 && isPaused !== true;
  return (
    <div class="small grey railfoot">
      {leads ? (
        <button type="button" class="link small row railask" onClick={focusQuestion}>
          <StatusMark status={status} />
          <span class="railname">{text}</span>
        </button>
      ) : (
        <span class="row">
          <StatusMark status={status} />
          <span class="railname">{text}</span>
        </span>
      )}
      <span class="row">
        <Icon name="lock" />
        <span class="railname">{footWords(foot.status, foot.isSynced, now)}</span>
      </span>
    </div>
  );
}

/** The questions stand at the top of every page. */
const focusQuestion = (): void => document.querySelector<HTMLElement>('.question button')?.focus();
