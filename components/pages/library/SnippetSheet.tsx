import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addSnippet, changeSnippet, removeSnippet, restoreSnippet } from '../../../utils/db/tables/snippets.ts';
import { type Snippet, SnippetKind } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Field, Select, TextArea } from '../../ui/Field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { FormSheet } from './FormSheet.tsx';

export interface SnippetSheetProps {
  /** Undefined: a new snippet. */
  readonly snippet: Snippet | undefined;
  readonly onClose: () => void;
}

export function SnippetSheet({ snippet, onClose }: SnippetSheetProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [title, setTitle] = useState(snippet?.title ?? '');
  const [text, setText] = useState(snippet?.text ?? '');
  const [kind, setKind] = useState<SnippetKind>(snippet?.kind ?? 'text');
  const [isTried, setTried] = useState(false);
  useUnsaved(title !== (snippet?.title ?? '') || text !== (snippet?.text ?? '') || kind !== (snippet?.kind ?? 'text'));

  const save = async () => {
    setTried(true);
    if (!title.trim() || !text.trim()) return;
    const content = { title, text, kind: kind === 'text' ? undefined : kind };
    if (snippet) await changeSnippet(db, snippet.id, content, Date.now());
    else await addSnippet(db, content, Date.now());
    toast({ text: i18n.t('library.saved', [title.trim()]), icon: 'check' });
    onClose();
  };
  const remove = async () => {
    if (!snippet) return;
    await removeSnippet(db, snippet.id, Date.now());
    toast({
      text: i18n.t('library.deleted', [snippet.title]),
      icon: 'trash',
      undo: () => restoreSnippet(db, snippet.id, Date.now()),
    });
    onClose();
  };

  return (
    <FormSheet
      title={snippet ? snippet.title : i18n.t('library.new')}
      onSave={() => void save()}
      onClose={onClose}
      deleting={snippet && { label: i18n.t('library.delete'), onPress: () => void remove() }}
    >
      <Field
        label={i18n.t('library.title')}
        value={title}
        maxLength={120}
        placeholder={i18n.t('library.titleExample')}
        problem={isTried && !title.trim() ? i18n.t('library.needTitle') : undefined}
        onValue={setTitle}
      />
      <Select
        label={i18n.t('library.kind.name')}
        value={kind}
        options={SnippetKind.options.map((value) => ({ value, text: i18n.t(`library.kind.${value}`) }))}
        onValue={setKind}
      />
      <TextArea
        label={i18n.t('library.text')}
        value={text}
        rows={10}
        maxLength={5000}
        problem={isTried && !text.trim() ? i18n.t('library.needText') : undefined}
        help={helpOf(kind)}
        onValue={setText}
      />
    </FormSheet>
  );
}

function helpOf(kind: SnippetKind): string {
  if (kind === 'text') return i18n.t('library.textHelp');
  return kind === 'template' ? i18n.t('library.templateHelp', ['{{topic}}']) : i18n.t(`library.kindHelp.${kind}`);
}
