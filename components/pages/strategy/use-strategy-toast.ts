import { i18n } from '#i18n';
import { undoChange } from '../../../utils/db/records.ts';
import { saveStrategy, type StrategyChanges } from '../../../utils/db/tables/strategies.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useToast } from '../../ui/toasts.tsx';

/** Writes a decision and says so, with a way back. */
export function useSaveStrategy(): (changes: StrategyChanges) => Promise<void> {
  const { db } = useDesk();
  const toast = useToast();
  return async (changes) => {
    const undo = await saveStrategy(db, changes, Date.now());
    toast({
      text: i18n.t('strategy.saved'),
      icon: 'check',
      ...(undo ? { undo: () => undoChange(db, undo, Date.now()) } : {}),
    });
  };
}
