import { i18n } from '#i18n';
import { takeLinkBack } from '../../../utils/db/tables/links.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useToast } from '../../ui/toasts.tsx';

type Undo = Parameters<typeof takeLinkBack>[1];
type Write = (now: number) => Promise<Undo | undefined>;

/** Writes what a sheet is about, says so with a way back, and closes the sheet. `title`: of the link or campaign. */
export function useSaid(onClose: () => void): {
  readonly save: (title: string, write: Write) => Promise<void>;
  readonly remove: (title: string, write: Write) => Promise<void>;
} {
  const { db } = useDesk();
  const toast = useToast();
  const tell = async (text: string, icon: 'check' | 'trash', write: Write): Promise<void> => {
    const undo = await write(Date.now());
    toast({ text, icon, ...(undo ? { undo: () => takeLinkBack(db, undo, Date.now()) } : {}) });
    onClose();
  };
  return {
    save: (title, write) => tell(i18n.t('library.saved', [title]), 'check', write),
    remove: (title, write) => tell(i18n.t('library.deleted', [title]), 'trash', write),
  };
}
