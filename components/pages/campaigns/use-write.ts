import { changeCampaign, takeLinkBack } from '../../../utils/db/tables/links.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useToast } from '../../ui/toasts.tsx';

type Changes = Parameters<typeof changeCampaign>[2];

/** Writes parts of a campaign as they are then; `said` is told with a way back. */
export function useWrite(id: string): (changes: Changes, said?: string) => Promise<void> {
  const { db } = useDesk();
  const toast = useToast();
  return async (changes, said) => {
    const undo = await changeCampaign(db, id, changes, Date.now());
    if (said === undefined) return;
    toast({ text: said, icon: 'check', ...(undo ? { undo: () => takeLinkBack(db, undo, Date.now()) } : {}) });
  };
}
