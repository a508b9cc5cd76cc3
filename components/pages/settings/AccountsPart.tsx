import { i18n } from '#i18n';
import { ownProfiles } from '../../../utils/db/queries/own-profiles.ts';
import type { Identity, Profile, Workspace } from '../../../utils/model/records.ts';
import { boundIn, homeElsewhere, isSameAccount } from '../../../utils/settings/identities.ts';
import { bindIdentity, unbindIdentity } from '../../../utils/settings/workspaces.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Ask } from '../Ask.tsx';
import { accountName } from '../workspaces/workspace-words.ts';

/** Own accounts of the current workspace. Who is bound to it is asked about before another one records them. */
export function AccountsPart({ list }: { readonly list: readonly Workspace[] }) {
  const { db, workspace } = useDesk();
  const own = useLive(() => ownProfiles(db), [db]);
  const current = list.find(({ id }) => id === workspace.id) ?? workspace;
  return (
    <div class="sec accountspart">
      <h3>{i18n.t('workspaces.accounts')}</h3>
      <p class="small grey">{i18n.t('workspaces.accountsAbout')}</p>
      <Ask live={own} lines={2}>
        {(profiles) => {
          const accounts = accountsOf(profiles, current);
          if (accounts.length === 0) return <p class="noaccounts">{i18n.t('workspaces.noAccounts')}</p>;
          return (
            <ul>
              {accounts.map((account) => (
                <AccountRow
                  key={`${account.network}:${account.handle}`}
                  account={account}
                  current={current}
                  elsewhere={homeElsewhere(account, list, current)?.workspace.name}
                />
              ))}
            </ul>
          );
        }}
      </Ask>
    </div>
  );
}

interface AccountRowProps {
  readonly account: Identity;
  readonly current: Workspace;
  /** The other workspace to which it belongs now. */
  readonly elsewhere: string | undefined;
}

function AccountRow({ account, current, elsewhere }: AccountRowProps) {
  const name = accountName(account);
  return (
    <li class="ownaccount row wrap">
      <NetworkTag network={account.network} />
      <span class="grow row wrap accountnames">
        <span class="m" dir="auto">
          {name}
        </span>
        {account.name && <span class="small grey">@{account.handle}</span>}
        {elsewhere !== undefined && <span class="small grey">{i18n.t('workspaces.belongsTo', [elsewhere])}</span>}
      </span>
      <Switch
        checked={boundIn(current, account) !== undefined}
        onChange={(isBound) => void (isBound ? bindIdentity(current.id, account) : unbindIdentity(current.id, account))}
      >
        {i18n.t('workspaces.onlyHere')}{' '}
        <span class="vh">{i18n.t('workspaces.onlyHereOf', [name, networkName(account.network)])}</span>
      </Switch>
    </li>
  );
}

/** With those that are bound here and that the data no longer tell: they can be released still. */
function accountsOf(profiles: readonly Profile[], { identities = [] }: Workspace): Identity[] {
  const own = profiles.map(({ network, handle, stableKey, name }): Identity => ({
    network,
    handle,
    ...(stableKey && { stableId: stableKey.slice(network.length + 1) }),
    ...(name && { name }),
  }));
  return [...own, ...identities.filter((identity) => !own.some((account) => isSameAccount(account, identity)))];
}
