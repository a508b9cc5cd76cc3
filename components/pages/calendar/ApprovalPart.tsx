import { i18n } from '#i18n';
import { approvalStanding } from '../../../utils/db/entry-approval.ts';
import { undoChange, writeRecord } from '../../../utils/db/records.ts';
import { approveEntry, withdrawApproval } from '../../../utils/db/tables/entry-approval.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { approvalWords } from './approval-words.ts';
import { EntryComments } from './EntryComments.tsx';
import { useSigning } from './use-signing.ts';

export interface ApprovalPartProps {
  readonly entry: PlanEntry;
  /** What is in the fields is not what is stored: nobody approves what is not there yet. */
  readonly isChanged: boolean;
}

/** Who approved an entry, what was said about it, and the way from draft to approved. */
export function ApprovalPart({ entry, isChanged }: ApprovalPartProps) {
  const { db } = useDesk();
  const toast = useToast();
  const now = useNow();
  const signing = useSigning();
  const standing = approvalStanding(entry);
  const { mark, text } = approvalWords(entry, now);
  const may = signing.mayApprove(entry);
  const isViewer = signing.role === 'viewer';
  const isSaid = standing !== 'holds' || entry.state === 'draft' || entry.state === 'review';
  const approve = async () => {
    const undo = await approveEntry(db, entry.id, signing.name, Date.now());
    if (undo)
      toast({
        text: i18n.t('approval.approved', [entry.title]),
        icon: 'check',
        undo: () => undoChange(db, undo, Date.now()),
      });
  };
  const withdraw = async () => {
    const undo = await withdrawApproval(db, entry.id, Date.now());
    if (undo) toast({ text: i18n.t('approval.withdrawn'), undo: () => undoChange(db, undo, Date.now()) });
  };
  const ask = async () => {
    const written = await writeRecord(db, 'planEntries', entry.id, { state: 'review', updatedAt: Date.now() });
    if (written)
      toast({
        text: i18n.t('approval.nowAsked', [entry.title]),
        icon: 'check',
        undo: () => undoChange(db, written.undo, Date.now()),
      });
  };
  return (
    <section class="sec col g2" aria-label={i18n.t('approval.name')}>
      <h3 class="sechead">{i18n.t('approval.name')}</h3>
      <p class="row" role="status">
        <StatusMark status={mark} /> <span class="grow">{text}</span>
      </p>
      <Field
        label={i18n.t('approval.yourName')}
        value={signing.name}
        maxLength={120}
        help={i18n.t('approval.yourNameAbout')}
        onValue={signing.setName}
      />
      <div class="row wrap">
        {may && isSaid && (
          <Button size="small" icon="check" disabled={isChanged} onPress={() => void approve()}>
            {i18n.t('approval.approve')}
          </Button>
        )}
        {!isViewer && (entry.state === 'draft' || entry.state === 'idea') && (
          <Button size="small" icon="eye" disabled={isChanged} onPress={() => void ask()}>
            {i18n.t('approval.ask')}
          </Button>
        )}
        {may && entry.approval && (
          <Button size="small" kind="ghost" disabled={isChanged} onPress={() => void withdraw()}>
            {i18n.t('approval.withdraw')}
          </Button>
        )}
      </div>
      {isChanged && <p class="small grey">{i18n.t('approval.saveFirst')}</p>}
      {!may && <p class="small grey">{whyNot(isViewer, entry.approver)}</p>}
      <EntryComments entryId={entry.id} name={signing.name} now={now} />
    </section>
  );
}

function whyNot(isViewer: boolean, approver: string | undefined): string {
  if (isViewer) return i18n.t('approval.viewer');
  return approver ? i18n.t('approval.onlyNamed', [approver]) : i18n.t('approval.onlyAdmins');
}
