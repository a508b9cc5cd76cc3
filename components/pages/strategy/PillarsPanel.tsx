import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  cadenceDays,
  type PillarCadence,
  pillarCadences,
  type PillarCadences,
} from '../../../utils/db/queries/pillar-cadence.ts';
import type { Strategy } from '../../../utils/model/strategy.ts';
import { dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { firstDayOfWeek, startOfWeek } from '../../calendar/stateless/weeks.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { pillarName, pillars } from '../calendar/entry-words.ts';
import { HowButton } from '../posts/How.tsx';
import { cadenceOf, isBadPerWeek } from './network-form.ts';
import { namedPillars, PillarFields, type PillarNames } from './PillarFields.tsx';
import type { StrategyPanelProps } from './strategy-panel.ts';
import { useSaveStrategy } from './use-strategy-toast.ts';

/** What is talked about. The calendar marks its entries with these. */
export function PillarsPanel({ strategy }: StrategyPanelProps) {
  const { db } = useDesk();
  const now = useNow();
  const names = usePillarNames();
  const [isEditing, edit] = useState(false);
  const day = dayKeyOf(now);
  const from = startOfDay(startOfWeek(day, firstDayOfWeek(navigator.language)));
  const seen = useLive(() => pillarCadences(db, from, Date.now()), [db, day]).value;
  if (!names) return null;
  const wanted = strategy?.pillarCadence ?? {};
  const sum = sumText(wanted, strategy?.cadence, seen);
  const named = pillars.filter((pillar) => names[pillar]?.trim());
  return (
    <Panel
      title={i18n.t('strategy.pillars')}
      action={
        <>
          {seen && named.length > 0 && <HowButton of={['posts']} />}
          <Button kind="ghost" size="small" label={i18n.t('strategy.editPillars')} onPress={() => edit(true)}>
            {i18n.t('ui.edit')}
          </Button>
        </>
      }
    >
      {named.length > 0 ? (
        <ul class="pillarlist">
          {named.map((pillar) => (
            <li key={pillar} class="row top">
              <PillarMark pillar={pillar} />
              <span class="grow">
                <span dir="auto">{pillarName(pillar, names)}</span>
                {seen && <span class="small grey block">{seenText(seen.of[pillar])}</span>}
              </span>
              {wanted[pillar] !== undefined && (
                <span class="tag">{i18n.t('strategy.perWeekWanted', [tenth.format(wanted[pillar])])}</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{i18n.t('strategy.pillarsEmpty')}</Empty>
      )}
      {named.length > 0 && sum && <p class="small grey pillarsum">{sum}</p>}
      {isEditing && <PillarsDialog names={names} wanted={wanted} onClose={() => edit(false)} />}
    </Panel>
  );
}

interface PillarsDialogProps {
  readonly names: PillarNames;
  readonly wanted: NonNullable<Strategy['pillarCadence']>;
  readonly onClose: () => void;
}

function PillarsDialog({ names: start, wanted, onClose }: PillarsDialogProps) {
  const [names, setNames] = useState(start);
  const [startPerWeek] = useState<PillarNames>(() =>
    Object.fromEntries(Object.entries(wanted).map(([pillar, number]) => [pillar, String(number)])),
  );
  const [perWeek, setPerWeek] = useState(startPerWeek);
  const [isTried, tried] = useState(false);
  const save = useSaveStrategy();
  useUnsaved(JSON.stringify([names, perWeek]) !== JSON.stringify([start, startPerWeek]));
  const done = async () => {
    tried(true);
    if (Object.values(perWeek).some(isBadPerWeek)) return;
    await save({ pillars: namedPillars(names), pillarCadence: cadenceOf(perWeek) });
    onClose();
  };
  return (
    <Dialog title={i18n.t('strategy.editPillars')} onClose={onClose}>
      <DialogForm onSave={() => void done()} onClose={onClose}>
        <p class="small grey">{i18n.t('settings.pillarsAbout')}</p>
        <PillarFields names={names} onNames={setNames} perWeek={perWeek} onPerWeek={setPerWeek} isTried={isTried} />
        <p class="small grey">{i18n.t('strategy.pillarPerWeekAbout')}</p>
      </DialogForm>
    </Dialog>
  );
}

const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** "1 of 2 this week, 5 of 8 in 28 days, as far as they were seen" */
function seenText({ wanted, week, month }: PillarCadence): string {
  const of = (seen: number, most: number | undefined) =>
    most === undefined ? formatNumber(seen) : i18n.t('today.cadenceOf', [formatNumber(seen), tenth.format(most)]);
  return i18n.t('strategy.pillarSeen', [
    of(week, wanted),
    of(month, wanted === undefined ? undefined : (wanted * cadenceDays) / 7),
    formatNumber(cadenceDays),
  ]);
}

/** What is wanted of the pillars together beside what is wanted of the networks, and what was seen of neither. */
function sumText(
  wanted: NonNullable<Strategy['pillarCadence']>,
  cadence: Strategy['cadence'],
  seen: PillarCadences | undefined,
): string {
  const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((all, each) => all + each, 0);
  const [pillars, networks] = [sum(wanted), sum(cadence ?? {})];
  return [
    pillars > 0 && networks > 0 && i18n.t('strategy.pillarSum', [tenth.format(pillars), tenth.format(networks)]),
    seen &&
      seen.none.month > 0 &&
      i18n.t('strategy.noPillarSeen', seen.none.month, [formatNumber(seen.none.month), formatNumber(cadenceDays)]),
  ]
    .filter(Boolean)
    .join(' ');
}
