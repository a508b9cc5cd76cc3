import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { type HashtagResult, hashtagResults } from '../../../utils/db/queries/hashtag-results.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import type { Snippet } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';

export type TagResult = HashtagResult & { readonly network: NetworkId };

/** How own posts with each set of hashtags did, by id of the set: of the networks on which there were any. */
export function useTagResults(snippets: readonly Snippet[]): ReadonlyMap<string, readonly TagResult[]> {
  const { db } = useDesk();
  const sets = snippets.filter(({ kind }) => kind === 'hashtags');
  const question = sets.map(({ id, text }) => `${id} ${text}`).join('\n');
  const live = useLive(async () => {
    const now = Date.now();
    const each = NetworkId.options.map(async (network) => ({
      network,
      results: await hashtagResults(db, network, sets, now),
    }));
    return Promise.all(each);
  }, [db, question]);
  return useMemo(
    () =>
      new Map(
        question === ''
          ? []
          : sets.map(({ id }) => [
              id,
              (live.value ?? []).flatMap(({ network, results }): TagResult[] => {
                const result = results.get(id);
                return result && result.n > 0 ? [{ network, ...result }] : [];
              }),
            ]),
      ),
    // `sets` are what the question names.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [live.value, question],
  );
}

/** "X: ×1.1, n = 14" */
export const TagResults = ({ of = [] }: { readonly of: readonly TagResult[] | undefined }) => (
  <>
    {of.map(({ network, n, effect }) => (
      <p key={network} class="small grey">
        {effect
          ? i18n.t('library.tagsDid', [
              networkName(network),
              formatNumber(Math.round(effect.factor * 10) / 10),
              formatNumber(n),
            ])
          : i18n.t('library.tagsTooFew', [networkName(network), formatNumber(n)])}
      </p>
    ))}
  </>
);
