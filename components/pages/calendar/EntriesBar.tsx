import { i18n } from '#i18n';
import type { EntryState, Pillar, PlanEntry } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Menu } from '../../ui/Menu.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { addCopies, applyEdits, copyOf, movedBy, movedText, takenAway, withPillar } from './changes.ts';
import { saveReview } from './review/save-review.ts';
import { isDated, shiftedBy } from './entry-time.ts';
import { entryStates, pillarName, pillars, stateIcons, stateName } from './entry-words.ts';

export interface EntriesBarProps {
  readonly chosen: readonly PlanEntry[];
  readonly onState: (entries: readonly PlanEntry[], state: EntryState) => void;
  readonly onClear: () => void;
}

const moves = [-7, -1, 1, 7, 28] as const;
const copies = [0, 7, 28] as const;

/** What can be done to all entries that are selected, each with one undo. */
export function EntriesBar({ chosen, onState, onClear }: EntriesBarProps) {
  const desk = useDesk();
  const { db } = desk;
  const toast = useToast();
  const names = usePillarNames();
  const move = (days: number) => {
    const edits = movedBy(chosen, days);
    void applyEdits(db, toast, edits, movedText(edits, chosen));
  };
  const copy = (days: number) =>
    void addCopies(
      db,
      toast,
      chosen.map((entry) => copyOf(entry, isDated(entry) ? shiftedBy(entry, days) : undefined)),
    );
  const pillar = (next: Pillar | undefined) => {
    const edits = withPillar(chosen, next);
    const name = next ? pillarName(next, names) : i18n.t('calendar.noPillar');
    void applyEdits(db, toast, edits, i18n.t('calendar.nowState', edits.length, [formatNumber(edits.length), name]));
  };
  const remove = () => {
    const edits = takenAway(chosen, Date.now());
    void applyEdits(
      db,
      toast,
      edits,
      i18n.t('calendar.deletedMany', edits.length, [formatNumber(edits.length)]),
      'trash',
    );
    onClear();
  };
  return (
    <div class="bulkbar row wrap" role="group" aria-label={i18n.t('calendar.selected')}>
      <span class="m" role="status">
        {i18n.t('calendar.chosen', chosen.length, [formatNumber(chosen.length)])}
      </span>
      <Menu
        label={i18n.t('calendar.move')}
        trigger={{ size: 'small', children: i18n.t('calendar.move') }}
        items={moves.map((days) => ({ id: String(days), text: distanceText(days), onPick: () => move(days) }))}
      />
      <Menu
        label={i18n.t('calendar.state')}
        trigger={{ size: 'small', children: i18n.t('calendar.state') }}
        items={entryStates.map((state) => ({
          id: state,
          text: stateName(state),
          icon: stateIcons[state],
          onPick: () => onState(chosen, state),
        }))}
      />
      <Menu
        label={i18n.t('calendar.pillar')}
        trigger={{ size: 'small', children: i18n.t('calendar.pillar') }}
        items={[
          ...pillars.map((each) => ({
            id: each,
            text: pillarName(each, names),
            lead: <PillarMark pillar={each} />,
            onPick: () => pillar(each),
          })),
          { id: 'none', text: i18n.t('calendar.noPillar'), onPick: () => pillar(undefined) },
        ]}
      />
      <Menu
        label={i18n.t('calendar.duplicate')}
        trigger={{ size: 'small', icon: 'copy', children: i18n.t('calendar.duplicate') }}
        items={copies.map((days) => ({
          id: String(days),
          text: days === 0 ? i18n.t('calendar.sameDay') : distanceText(days),
          onPick: () => copy(days),
        }))}
      />
      <Button size="small" icon="eye" onPress={() => saveReview(chosen, desk, toast)}>
        {i18n.t('reviewFile.name')}
      </Button>
      <Button size="small" icon="trash" onPress={remove}>
        {i18n.t('ui.delete')}
      </Button>
      <span class="end" />
      <Button kind="ghost" size="small" icon="close" label={i18n.t('calendar.clearSelection')} onPress={onClear} />
    </div>
  );
}

function distanceText(days: number): string {
  const texts: Readonly<Record<number, string>> = {
    [-7]: i18n.t('calendar.weekEarlier'),
    [-1]: i18n.t('calendar.dayEarlier'),
    1: i18n.t('calendar.dayLater'),
    7: i18n.t('calendar.weekLater'),
    28: i18n.t('calendar.fourWeeksLater'),
  };
  return texts[days] ?? '';
}
