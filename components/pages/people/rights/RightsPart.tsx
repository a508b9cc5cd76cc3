import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { erasedBefore } from '../../../../utils/db/tables/erasures.ts';
import { whatIsTheirs } from '../../../../utils/db/tables/erase-person.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay } from '../../../ui/format.ts';
import type { PersonPartProps } from '../person-part.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { FactsPart } from './FactsPart.tsx';
import { KeptUntil } from './KeptUntil.tsx';
import { SavePerson } from './SavePerson.tsx';

/** What people may ask of whoever keeps data on them: a copy of it, and that it goes. */
export function RightsPart({ detail: { person, accounts }, now }: PersonPartProps) {
  const { db } = useDesk();
  const [isErasing, erase] = useState(false);
  const keys = accounts.map(({ key }) => key).join();
  const before = useLive(
    async () => ({ at: await erasedBefore(db, (await whatIsTheirs(db, person.id)).marks) }),
    [db, person.id, keys],
  ).value?.at;
  return (
    <section class="sec" aria-label={i18n.t('rights.name')}>
      <h3 class="sechead">{i18n.t('rights.name')}</h3>
      {before !== undefined && <p class="small grey">{i18n.t('rights.erasedBefore', [formatDay(before, now)])}</p>}
      <div class="col g3">
        <KeptUntil person={person} />
        <FactsPart person={person} now={now} />
        <div class="row wrap">
          <SavePerson person={person} />
          <span class="end" />
          <Button size="small" kind="danger" class="ghost" onPress={() => erase(true)}>
            {i18n.t('rights.eraseAsk')}
          </Button>
        </div>
      </div>
      {isErasing && <EraseDialog person={person} onClose={() => erase(false)} />}
    </section>
  );
}
