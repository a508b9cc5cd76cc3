import { i18n } from '#i18n';
import type { Account, PersonDetail } from '../../../utils/db/queries/people-list.ts';
import { useDesk } from '../../hooks/desk.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { accountPart } from '../account/account-address.ts';
import { accountUrl, openUrl } from '../today/links.ts';
import { AddAccount } from './rights/AddAccount.tsx';
import { dropAccount } from './rights/changes.ts';

/** The accounts that a person is known by: each opened on its network, and given to them or taken away by the user. */
export function PersonAccounts({ detail: { person, accounts } }: { readonly detail: PersonDetail }) {
  const { db } = useDesk();
  const toast = useToast();
  const drop = async ({ key, handle }: Account) => {
    const undo = await dropAccount(db, key);
    if (undo) toast({ text: i18n.t('rights.accountParted', [handle, person.name]), icon: 'link', undo });
  };
  return (
    <section class="sec" aria-label={i18n.t('people.accounts')}>
      <div class="row base sechead">
        <h3 class="grow">{i18n.t('people.accounts')}</h3>
        <AddAccount person={person} />
      </div>
      {accounts.length === 0 && <p class="small grey">{i18n.t('people.noAccounts')}</p>}
      <ul>
        {accounts.map((account) => (
          <li key={account.key} class="row accountrow">
            <NetworkTag network={account.network} />
            <span class="grow cut" dir="auto">
              {account.handle}
            </span>
            <Button
              size="small"
              kind="ghost"
              icon="bars"
              label={i18n.t('account.numbersOf', [account.handle])}
              onPress={() => goTo('posts', accountPart(account.key))}
            />
            <Button
              size="small"
              kind="ghost"
              icon="open"
              iconFlips
              label={i18n.t('people.openAccount', [account.handle])}
              onPress={() => openUrl(accountUrl(account))}
            />
            <Button
              size="small"
              kind="ghost"
              icon="close"
              label={i18n.t('rights.partAccount', [account.handle])}
              onPress={() => void drop(account)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
