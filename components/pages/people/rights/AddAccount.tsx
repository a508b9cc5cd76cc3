import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Person } from '../../../../utils/model/records.ts';
import { accountOfLink } from '../../../../utils/people/accounts.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { NameDialog } from '../../../ui/NameDialog.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { addAccount } from './changes.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** Gives an account to a person by its address. One of somebody else who is kept is asked about. */
export function AddAccount({ person }: { readonly person: Person }) {
  const { db } = useDesk();
  const toast = useToast();
  const [isAsking, ask] = useState(false);
  const [other, setOther] = useState<{ readonly person: Person; readonly link: string } | undefined>(undefined);
  const add = async (link: string) => {
    const ref = accountOfLink(link);
    if (!ref) return i18n.t('rights.noAccount');
    const added = await addAccount(db, person.id, ref);
    if (!added.ok && added.error.why === 'theirs') return i18n.t('rights.hasAccount', [person.name]);
    ask(false);
    if (added.ok) toast({ text: i18n.t('rights.added', [ref.handle]), icon: 'link', undo: added.value });
    else if (added.error.why === 'taken') setOther({ person: added.error.person, link: link.trim() });
    return undefined;
  };
  return (
    <>
      <Button size="small" kind="ghost" icon="plus" onPress={() => ask(true)}>
        {i18n.t('rights.addAccount')}
      </Button>
      {isAsking && (
        <NameDialog
          title={i18n.t('rights.addAccountTitle', [person.name])}
          label={i18n.t('rights.address')}
          action={i18n.t('rights.addAccount')}
          placeholder="https://www.linkedin.com/in/…"
          help={i18n.t('rights.addressHelp')}
          maxLength={2000}
          onClose={() => ask(false)}
          onName={add}
        />
      )}
      {other && (
        <MergeDialog db={db} into={person} from={other.person} because={[]} onClose={() => setOther(undefined)} />
      )}
    </>
  );
}
