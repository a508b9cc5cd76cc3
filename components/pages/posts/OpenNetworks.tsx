import { i18n } from '#i18n';
import { NetworkId } from '../../../utils/model/network.ts';
import { modeItems } from '../../../utils/settings/items.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { Button } from '../../ui/Button.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { homeUrl, openUrl } from '../today/links.ts';

/** The way to the networks that are read: where there is nothing yet, it comes from there. */
export function OpenNetworks() {
  return (
    <span class="row wrap opennets">
      {NetworkId.options.map((network) => (
        <OpenNetwork key={network} network={network} />
      ))}
    </span>
  );
}

function OpenNetwork({ network }: { readonly network: NetworkId }) {
  const [mode] = useSetting(modeItems[network]);
  if (!mode || mode === 'off') return null;
  return (
    <Button icon="open" onPress={() => openUrl(homeUrl(network))}>
      {i18n.t('posts.openNetwork', [networkName(network)])}
    </Button>
  );
}
