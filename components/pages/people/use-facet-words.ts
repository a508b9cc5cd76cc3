import { useMemo } from 'preact/hooks';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { peopleLists } from '../../../utils/db/queries/people-lists.ts';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useStages } from '../../hooks/use-stages.ts';
import { type FacetWords, tagsOf } from './facet-words.ts';

/** What people can be filtered by in this workspace. */
export function useFacetWords(lines: readonly PersonLine[], personas: readonly Persona[] | undefined): FacetWords {
  const { db } = useDesk();
  const lists = useLive(() => peopleLists(db), [db]).value;
  const stages = useStages();
  const tags = useMemo(() => tagsOf(lines), [lines]);
  return useMemo(
    () => ({ stages, lists: lists ?? [], personas: personas ?? [], tags }),
    [stages, lists, personas, tags],
  );
}
