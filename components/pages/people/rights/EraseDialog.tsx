import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { whatIsKept, type KeptOfPerson } from '../../../../utils/db/queries/what-is-kept.ts';
import { erasePersonForGood } from '../../../../utils/db/tables/erase-person.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { goTo } from '../../../hooks/use-route.ts';
import { Confirm, Dialog } from '../../../ui/Dialog.tsx';
import { formatNumber, formatPercent } from '../../../ui/format.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { ProgressBar } from '../../../ui/WorkBar.tsx';
import { tellPages } from '../changes.ts';
import { SavePerson } from './SavePerson.tsx';

export interface EraseDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Says what goes, what stays and why, and offers a copy before. While it works it says how far it is. */
export function EraseDialog({ person, onClose }: EraseDialogProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [share, setShare] = useState<number | undefined>(undefined);
  const isErasing = share !== undefined;
  const kept = useLive(() => whatIsKept(db, person.id), [db, person.id], isErasing).value;
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );

  const erase = async () => {
    setShare(0);
    const isDone = await erasePersonForGood(db, person.id, {
      now: Date.now(),
      onProgress: (done, total) => setShare(total > 0 ? done / total : 1),
    });
    await tellPages();
    if (!isDone) return;
    // Closed meanwhile: the user is somewhere else.
    if (isOpen.current) {
      onClose();
      goTo('people');
    }
    toast({ text: i18n.t('rights.erased'), icon: 'trash' });
  };

  const title = i18n.t('rights.eraseTitle', [person.name]);
  if (isErasing)
    return (
      <Dialog title={title} onClose={onClose}>
        <p role="status">{i18n.t('rights.erasing', [formatPercent(share)])}</p>
        <ProgressBar text={title} share={share} />
        <p class="small grey">{i18n.t('rights.erasingGoesOn')}</p>
      </Dialog>
    );
  return (
    <Confirm
      title={title}
      action={i18n.t('rights.erase')}
      onCancel={onClose}
      onConfirm={() => void erase()}
      before={<SavePerson person={person} />}
    >
      <p>{kept && whatGoes(kept)}</p>
      <p>{i18n.t('rights.eraseEverywhere')}</p>
      <p class="grey">{i18n.t('rights.eraseStays')}</p>
    </Confirm>
  );
}

const names = ['accounts', 'notes', 'dealings', 'posts', 'clippings', 'comments'] as const;

/** "This goes for good: 1 account, 3 notes and 2 posts, …" */
function whatGoes(kept: KeptOfPerson): string {
  const amounts = names
    .filter((name) => kept[name] > 0)
    .map((name) => i18n.t(`rights.amount.${name}`, kept[name], [formatNumber(kept[name])]));
  if (amounts.length === 0) return i18n.t('rights.eraseName');
  return i18n.t('rights.eraseWhat', [new Intl.ListFormat(undefined, { type: 'conjunction' }).format(amounts)]);
}
