import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { keeping } from '../../../../utils/db/queries/keeping.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatDay, formatNumber } from '../../../ui/format.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { keepUntil } from './list-changes.ts';

const yearMs = 365 * 86_400_000;
/** Asked anew each hour: a day's end is near enough. */
const hourMs = 3_600_000;

/** Who is past the time that they are kept for, or soon will be. Nothing where nobody is. */
export function KeepingPanel({ now }: { readonly now: number }) {
  const { db } = useDesk();
  const [isOpen, open] = useState(false);
  const hour = Math.floor(now / hourMs) * hourMs;
  const kept = useLive(() => keeping(db, hour), [db, hour]).value;
  const people = [...(kept?.past ?? []), ...(kept?.soon ?? [])];
  const last = people.at(-1)?.keepUntil;
  if (!kept || last === undefined) return null;
  const past = kept.past.length;
  const text =
    past > 0
      ? i18n.t('rights.pastTime', past, [formatNumber(past)])
      : i18n.t('rights.nearTime', people.length, [formatNumber(people.length), formatDay(last, now)]);
  return (
    <section class="panel keeping" aria-label={i18n.t('rights.keeping')}>
      <div class="row wrap panelhead">
        <Icon name="clock" />
        <p class="grow">
          {text} <span class="grey">{i18n.t('rights.notExtended')}</span>
        </p>
        <Button size="small" onPress={() => open(true)}>
          {i18n.t('rights.review', people.length, [formatNumber(people.length)])}
        </Button>
      </div>
      {isOpen && (
        <Dialog title={i18n.t('rights.keeping')} onClose={() => open(false)} wide>
          <ul class="col g3">
            {people.map((person) => (
              <KeepingRow key={person.id} person={person} now={now} />
            ))}
          </ul>
        </Dialog>
      )}
    </section>
  );
}

function KeepingRow({ person, now }: { readonly person: Person; readonly now: number }) {
  const { db } = useDesk();
  const toast = useToast();
  const [isErasing, erase] = useState(false);
  const { id, name, purpose, keepUntil: until = now } = person;
  const longer = async () => {
    const undo = await keepUntil(db, id, Math.max(until, now) + yearMs);
    toast({ text: i18n.t('rights.keptLonger', [name]), icon: 'clock', ...(undo ? { undo } : {}) });
  };
  return (
    <li class="row wrap">
      <span class="col grow">
        <span class="m" dir="auto">
          {name}
        </span>
        <span class="small grey" dir="auto">
          {purpose}
        </span>
      </span>
      <span class={until <= now ? 'small bad' : 'small grey'}>{i18n.t('rights.until', [formatDay(until, now)])}</span>
      <Button size="small" onPress={() => void longer()} label={i18n.t('rights.keepLongerOf', [name])}>
        {i18n.t('rights.keepLonger')}
      </Button>
      <Button
        size="small"
        kind="danger"
        class="ghost"
        onPress={() => erase(true)}
        label={i18n.t('rights.eraseOf', [name])}
      >
        {i18n.t('rights.eraseAsk')}
      </Button>
      {isErasing && <EraseDialog person={person} onClose={() => erase(false)} />}
    </li>
  );
}
