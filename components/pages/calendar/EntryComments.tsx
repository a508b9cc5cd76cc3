import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { commentsOnEntry } from '../../../utils/db/queries/entry-comments.ts';
import {
  addEntryComment,
  removeEntryComment,
  resolveEntryComment,
  restoreEntryComment,
} from '../../../utils/db/tables/entry-approval.ts';
import { formatDayAndTime } from '../../../utils/lib/format.ts';
import { type EntryComment, longestEntryComment } from '../../../utils/model/entry-comments.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useToast } from '../../ui/toasts.tsx';

export interface EntryCommentsProps {
  readonly entryId: string;
  /** Under which what is written is signed. */
  readonly name: string;
  readonly now: number;
}

/** What was said about an entry, who said it and whether that is settled. */
export function EntryComments({ entryId, name, now }: EntryCommentsProps) {
  const { db } = useDesk();
  const list = useLive(() => commentsOnEntry(db, entryId), [db, entryId]).value ?? [];
  const [text, write] = useState('');
  useUnsaved(text.trim() !== '');
  const add = async () => {
    if (await addEntryComment(db, { entryId, by: name, text }, Date.now())) write('');
  };
  return (
    <>
      {list.length > 0 && (
        <ul class="plain saidlist" aria-label={i18n.t('approval.comments')}>
          {list.map((comment) => (
            <OneComment key={comment.id} comment={comment} now={now} />
          ))}
        </ul>
      )}
      <TextArea
        label={i18n.t('approval.comment')}
        value={text}
        rows={2}
        maxLength={longestEntryComment}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey)) return;
          event.preventDefault();
          void add();
        }}
        onValue={write}
      />
      <div class="row">
        <Button size="small" disabled={text.trim() === ''} onPress={() => void add()}>
          {i18n.t('approval.addComment')}
        </Button>
      </div>
    </>
  );
}

function OneComment({ comment, now }: { readonly comment: EntryComment; readonly now: number }) {
  const { db } = useDesk();
  const toast = useToast();
  const { id, text, createdAt, resolvedAt, verdict } = comment;
  const by = comment.by || i18n.t('approval.nobody');
  const isResolved = resolvedAt !== undefined;
  const remove = async () => {
    await removeEntryComment(db, id, Date.now());
    toast({
      text: i18n.t('approval.commentDeleted'),
      icon: 'trash',
      undo: () => restoreEntryComment(db, id, Date.now()),
    });
  };
  return (
    <li class={isResolved ? 'said resolved' : 'said'}>
      <p class="row wrap small grey">
        <span class="m" dir="auto">
          {by}
        </span>
        <span>{formatDayAndTime(createdAt, now)}</span>
        {verdict && <Tag tone="line">{i18n.t('approval.fromFile')}</Tag>}
        {verdict === 'changes' && <Tag tone="caution">{i18n.t('approval.wantsChanges')}</Tag>}
        {isResolved && <Tag tone="good">{i18n.t('approval.resolved')}</Tag>}
        <span class="end" />
        <Button
          kind="ghost"
          size="small"
          label={`${isResolved ? i18n.t('approval.reopen') : i18n.t('approval.resolve')}: ${by}`}
          onPress={() => void resolveEntryComment(db, id, !isResolved, Date.now())}
        >
          {isResolved ? i18n.t('approval.reopen') : i18n.t('approval.resolve')}
        </Button>
        <Button
          kind="ghost"
          size="small"
          icon="trash"
          label={i18n.t('approval.deleteComment', [by])}
          onPress={() => void remove()}
        />
      </p>
      <p class="saidtext" dir="auto">
        {text}
      </p>
    </li>
  );
}
