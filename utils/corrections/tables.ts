import type { NetworkId } from '../model/network.ts';
import { reader as facebookReader } from '../networks/facebook/routes.ts';
import { selectors as facebook } from '../networks/facebook/selectors.ts';
import { reader as linkedinReader } from '../networks/linkedin/read.ts';
import { selectors as linkedin } from '../networks/linkedin/selectors.ts';
import { reader as xReader } from '../networks/x/routes.ts';
import { selectors as x } from '../networks/x/selectors.ts';
import type { Selectors } from '../page/selector-table.ts';

interface BuiltIn {
  readonly reader: string;
  readonly selectors: Selectors;
}

/** The selectors of each network as this release has them. */
export const builtInTables: Readonly<Record<NetworkId, BuiltIn>> = {
  x: { reader: xReader, selectors: x },
  linkedin: { reader: linkedinReader, selectors: linkedin },
  facebook: { reader: facebookReader, selectors: facebook },
};
