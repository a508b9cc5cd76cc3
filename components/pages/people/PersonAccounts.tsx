import { i18n } from '#i18n';
import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';
import { Button } from '../../ui/Button.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { accountUrl, openUrl } from '../today/links.ts';

/** The accounts that a person is known by, each opened on its network. */
export function PersonAccounts({ detail: { accounts } }: { readonly detail: PersonDetail }) {
  return (
    <section class="sec" aria-label={i18n.t('people.accounts')}>
      <h3 class="sechead">{i18n.t('people.accounts')}</h3>
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
              icon="open"
              iconFlips
              label={i18n.t('people.openAccount', [account.handle])}
              onPress={() => openUrl(accountUrl(account))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
