import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { entriesInReview } from '../../../../utils/db/queries/plan-entries.ts';
import {
  type AnswersPlan,
  type AnswersProblem,
  type MayApprove,
  planAnswers,
  takeAnswers,
} from '../../../../utils/db/tables/review-answers.ts';
import { decodeText } from '../../../../utils/files/text.ts';
import { formatDayAndTime } from '../../../../utils/lib/format.ts';
import type { ReviewAnswers } from '../../../../utils/model/review-answers.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { mayApprove, useSigning } from '../use-signing.ts';
import { type AnswersFault, readAnswers } from './read-answers.ts';
import { saveReview } from './save-review.ts';

/** No file of answers is this large, bytes. */
const mostBytes = 4_000_000;

interface Preview {
  readonly file: ReviewAnswers;
  readonly plan: AnswersPlan;
}

/** What is in review as one file that anybody can open, and the answers that come back: first told, then taken over. */
export function ReviewFiles() {
  const desk = useDesk();
  const { db } = desk;
  const toast = useToast();
  const { role } = useSigning();
  const input = useRef<HTMLInputElement>(null);
  const [preview, show] = useState<Preview | undefined>(undefined);
  // Who answers by file counts as themselves: where others share the workspace, those who are named may approve.
  const may: MayApprove = ({ approver }, by) => mayApprove(role, by, approver);
  const refuse = (fault: AnswersFault | AnswersProblem) =>
    toast({ text: i18n.t(`reviewFile.fault.${fault}`), icon: 'warn' });
  const save = async () => saveReview(await entriesInReview(db), desk, toast);
  const read = async (chosen: File) => {
    if (chosen.size > mostBytes) return refuse('foreign');
    const text = decodeText(new Uint8Array(await chosen.arrayBuffer()));
    const file = text.ok ? readAnswers(text.value, Date.now()) : undefined;
    if (!file?.ok) return refuse(file?.error ?? 'foreign');
    const plan = await planAnswers(db, file.value, may);
    if (typeof plan === 'string') return refuse(plan);
    show({ file: file.value, plan });
  };
  const take = async () => {
    if (!preview) return;
    show(undefined);
    const { file } = preview;
    const undo = await takeAnswers(db, file, may, i18n.t('approval.wantsChanges'), Date.now());
    if (typeof undo === 'string') return refuse(undo);
    toast({ text: i18n.t('reviewFile.taken', [file.by]), icon: 'check', undo });
  };
  return (
    <>
      <Menu
        label={i18n.t('reviewFile.name')}
        trigger={{ icon: 'eye', label: i18n.t('reviewFile.name') }}
        items={[
          { id: 'save', text: i18n.t('reviewFile.saveAll'), icon: 'export', onPick: () => void save() },
          { id: 'read', text: i18n.t('reviewFile.read'), icon: 'import', onPick: () => input.current?.click() },
        ]}
      />
      <FileInput
        inputRef={input}
        accept=".json,application/json"
        label={i18n.t('reviewFile.read')}
        onFiles={([chosen]) => void read(chosen)}
      />
      {preview && (
        <Dialog title={i18n.t('reviewFile.readTitle')} onClose={() => show(undefined)}>
          <p dir="auto">{i18n.t('reviewFile.from', [preview.file.by, formatDayAndTime(preview.file.at)])}</p>
          <PlanLines plan={preview.plan} />
          <div class="row wrap dialogfoot">
            <span class="end" />
            <Button kind="ghost" onPress={() => show(undefined)}>
              {i18n.t('ui.cancel')}
            </Button>
            <Button kind="primary" onPress={() => void take()}>
              {i18n.t('reviewFile.take')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function PlanLines({ plan }: { readonly plan: AnswersPlan }) {
  const { approvals, changes, outdated, refused, gone, comments } = plan;
  const lines: readonly (readonly [text: string, titles: readonly string[]])[] = [
    [i18n.t('reviewFile.willApprove', approvals.length, [formatNumber(approvals.length)]), approvals],
    [i18n.t('reviewFile.willChange', changes.length, [formatNumber(changes.length)]), changes],
    [i18n.t('reviewFile.outdated', outdated.length, [formatNumber(outdated.length)]), outdated],
    [i18n.t('reviewFile.refused', refused.length, [formatNumber(refused.length)]), refused],
  ];
  return (
    <ul class="plain">
      {lines
        .filter(([, titles]) => titles.length > 0)
        .map(([text, titles]) => (
          <li key={text}>
            <p>{text}</p>
            <p class="small grey" dir="auto">
              {titles.join(' · ')}
            </p>
          </li>
        ))}
      {comments > 0 && <li>{i18n.t('reviewFile.comments', comments, [formatNumber(comments)])}</li>}
      {gone > 0 && <li>{i18n.t('reviewFile.gone', gone, [formatNumber(gone)])}</li>}
    </ul>
  );
}
