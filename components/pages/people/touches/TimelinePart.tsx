import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { timelineOf, type TimelineKind } from '../../../../utils/db/queries/timeline.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { Ask } from '../../Ask.tsx';
import type { PersonPartProps } from '../person-part.ts';
import { takeTouch } from './changes.ts';
import { LogTouch } from './LogTouch.tsx';
import { ScoreLine } from './ScoreLine.tsx';
import { TimelineRows } from './TimelineRows.tsx';

const perStep = 12;

const kindsOf = {
  all: ['touch', 'interaction', 'note', 'deal', 'referral', 'profile', 'stage', 'kept'],
  touches: ['touch', 'interaction'],
  notes: ['note'],
  money: ['deal', 'referral'],
} as const satisfies Readonly<Record<string, readonly TimelineKind[]>>;
type Filter = keyof typeof kindsOf;

/** Everything between us and a person on one timeline, the score of it, and what no page shows typed in. */
export function TimelinePart({ detail: { person, accounts }, now }: PersonPartProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [filter, show] = useState<Filter>('all');
  const [most, setMost] = useState(perStep);
  const [isLogging, log] = useState(false);
  const keys = accounts.map(({ key }) => key).join();
  const live = useLive(
    () => timelineOf(db, { personId: person.id, accounts }, new Set(kindsOf[filter]), most),
    [db, person.id, keys, filter, most],
  );
  const remove = async (id: string) => {
    const undo = await takeTouch(db, id);
    toast({ text: i18n.t('touches.removed'), icon: 'trash', undo });
  };
  return (
    <>
      <ScoreLine person={person} accounts={accounts} now={now} />
      <section class="sec" aria-label={i18n.t('touches.timeline')}>
        <div class="row wrap sechead">
          <h3 class="grow">{i18n.t('touches.timeline')}</h3>
          <Button size="small" icon="plus" onPress={() => log(true)}>
            {i18n.t('touches.log')}
          </Button>
        </div>
        <Segmented<Filter>
          label={i18n.t('touches.show')}
          value={filter}
          options={[
            { value: 'all', text: i18n.t('touches.all') },
            { value: 'touches', text: i18n.t('touches.touches') },
            { value: 'notes', text: i18n.t('people.notes') },
            { value: 'money', text: i18n.t('touches.money') },
          ]}
          onValue={(next) => {
            show(next);
            setMost(perStep);
          }}
        />
        <Ask live={live} lines={4}>
          {({ rows, hasMore }) => (
            <>
              {rows.length === 0 && <p class="small grey about">{i18n.t('touches.none')}</p>}
              <TimelineRows
                rows={rows}
                next={filter === 'all' ? person.nextStep : undefined}
                now={now}
                onRemove={(id) => void remove(id)}
              />
              {hasMore && (
                <p class="more">
                  <Button size="small" onPress={() => setMost(most + perStep)}>
                    {i18n.t('notes.more')}
                  </Button>
                </p>
              )}
            </>
          )}
        </Ask>
      </section>
      {isLogging && <LogTouch person={person} onClose={() => log(false)} />}
    </>
  );
}
