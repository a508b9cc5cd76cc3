import { i18n } from '#i18n';
import { dayKeyOf, startOfDay } from '../../components/calendar/stateless/days.ts';
import { useLive } from '../../components/hooks/use-live.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { modeName, modes } from '../../components/pages/settings/mode-words.ts';
import { Icon } from '../../components/ui/Icon.tsx';
import { Menu } from '../../components/ui/Menu.tsx';
import { networkName } from '../../components/ui/NetworkTag.tsx';
import { StatusMark } from '../../components/ui/StatusMark.tsx';
import { stoppedFields } from '../../utils/db/queries/stopped-fields.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import type { TabState } from '../../utils/model/cards.ts';
import type { Mode } from '../../utils/model/network.ts';
import { modeItems } from '../../utils/settings/items.ts';
import { useQuickNote } from './QuickNote.tsx';
import { tabWords } from './tab-words.ts';

export interface TabLineProps {
  readonly tabId: number | undefined;
  readonly state: TabState | null | undefined;
  readonly isPaused: boolean;
  /** The user has to choose a workspace before anything of this network is recorded. */
  readonly isAsking: boolean;
  readonly db: WorkspaceDb | undefined;
  readonly now: number;
}

/** What happens in this tab, in one sentence, with the switch of its network. */
export function TabLine({ state, ...rest }: TabLineProps) {
  return (
    <section class="state" aria-label={i18n.t('popup.thisTab')}>
      {state ? <NetworkLine state={state} {...rest} /> : <NoNetwork isWaiting={state === undefined} />}
    </section>
  );
}

function NoNetwork({ isWaiting }: { readonly isWaiting: boolean }) {
  if (isWaiting) return <p class="grow"> </p>;
  return (
    <>
      <StatusMark status="off" />
      <p class="grow grey">{i18n.t('popup.noNetwork')}</p>
    </>
  );
}

function NetworkLine({ tabId, state, isPaused, isAsking, db, now }: TabLineProps & { readonly state: TabState }) {
  const [mode, setMode] = useSetting(modeItems[state.network]);
  const name = networkName(state.network);
  const today = startOfDay(dayKeyOf(now));
  const stopped = useLive(
    async () => (db ? stoppedFields(db, state.network, today) : undefined),
    [db, state.network, today],
  ).value;
  const note = useQuickNote({ tabId, state, db });
  const { status, verdict, detail } = tabWords(state, mode, isPaused, stopped?.get(state.surface), isAsking);
  return (
    <>
      <StatusMark status={status} />
      <p class="grow">
        <span class="m">{i18n.t('popup.networkState', [name, verdict])}</span> <span class="grey">{detail}</span>
      </p>
      {note.button}
      <Menu
        label={i18n.t('settings.modeOf', [name])}
        trigger={{
          kind: 'ghost',
          size: 'small',
          label: i18n.t('popup.changeMode', [name, mode ? modeName(mode) : i18n.t('settings.notChosen')]),
          children: (
            <>
              {mode ? modeName(mode) : i18n.t('settings.notChosen')}
              <Icon name="down" />
            </>
          ),
        }}
        items={modes.map((each: Mode) => ({
          id: each,
          text: modeName(each),
          checked: each === mode,
          onPick: () => setMode(each),
        }))}
      />
      {note.line}
    </>
  );
}
