import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { leftOutFields } from '../../../../utils/db/tables/merged-fields.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { makeOne, makeTwo } from './changes.ts';
import { fieldName } from './rights-words.ts';

export interface MergeDialogProps {
  readonly db: WorkspaceDb;
  readonly into: Person;
  readonly from: Person;
  readonly because: readonly string[];
  readonly onClose: () => void;
}

/** Says what becomes of two people before they are one. */
export function MergeDialog({ db, into, from, because, onClose }: MergeDialogProps) {
  const toast = useToast();
  const merge = async () => {
    const id = await makeOne(db, { intoId: into.id, fromId: from.id, because });
    onClose();
    if (id)
      toast({
        text: i18n.t('rights.merged', [from.name, into.name]),
        icon: 'people',
        undo: () => makeTwo(db, id),
      });
  };
  const stays = leftOutFields(into, from);
  return (
    <Dialog title={i18n.t('rights.mergeTitle', [from.name, into.name])} onClose={onClose}>
      <p>{i18n.t('rights.mergeWhat', [from.name, into.name])}</p>
      {stays.length > 0 && (
        <p class="grey">{i18n.t('rights.mergeLeft', [stays.map(fieldName).join(', '), into.name])}</p>
      )}
      <p class="grey">{i18n.t('rights.mergeUndo')}</p>
      <div class="row wrap dialogfoot">
        <span class="end" />
        <Button kind="ghost" onPress={onClose}>
          {i18n.t('ui.cancel')}
        </Button>
        <Button kind="primary" autofocus onPress={() => void merge()}>
          {i18n.t('rights.makeOne')}
        </Button>
      </div>
    </Dialog>
  );
}
