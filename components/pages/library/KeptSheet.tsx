import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeClipping, dropClipping, takeClippingBack } from '../../../utils/db/tables/clippings.ts';
import type { Clipping } from '../../../utils/model/library.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { formatCount, formatMoment } from '../../ui/format.ts';
import { useToast } from '../../ui/toasts.tsx';
import { authorOf, creditOf } from './credit.ts';
import { FormSheet } from './FormSheet.tsx';

const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().slice(0, 200))
      .filter(Boolean),
  ),
];

/** A kept post whole, as it was seen then, with one's own note and tags. */
export function KeptSheet({ clipping, onClose }: { readonly clipping: Clipping; readonly onClose: () => void }) {
  const { db } = useDesk();
  const toast = useToast();
  const now = useNow();
  const [note, setNote] = useState(clipping.note ?? '');
  const [tags, setTags] = useState(clipping.tags.join(', '));
  useUnsaved(note !== (clipping.note ?? '') || tags !== clipping.tags.join(', '));
  const who = authorOf(clipping);
  const save = async () => {
    const undo = await changeClipping(
      db,
      clipping.id,
      { note: note.trim() || undefined, tags: tagsOf(tags) },
      Date.now(),
    );
    toast({
      text: i18n.t('library.saved', [who]),
      icon: 'check',
      ...(undo ? { undo: () => takeClippingBack(db, undo, Date.now()) } : {}),
    });
    onClose();
  };
  const drop = async () => {
    const undo = await dropClipping(db, clipping.id, Date.now());
    toast({
      text: i18n.t('kept.dropped', [who]),
      icon: 'trash',
      ...(undo ? { undo: () => takeClippingBack(db, undo, Date.now()) } : {}),
    });
    onClose();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(creditOf(clipping));
    toast({ text: i18n.t('kept.creditCopied'), icon: 'copy' });
  };
  return (
    <FormSheet
      title={who}
      onSave={() => void save()}
      onClose={onClose}
      deleting={{ label: i18n.t('kept.drop'), onPress: () => void drop() }}
    >
      <blockquote class="keptwords" dir="auto">
        {clipping.text || i18n.t('kept.noText')}
      </blockquote>
      <p class="small grey">{seenText(clipping, now)}</p>
      <div class="row wrap">
        <Button size="small" icon="quote" onPress={() => void copy()}>
          {i18n.t('kept.copyCredit')}
        </Button>
        {clipping.permalink && (
          <a href={clipping.permalink} target="_blank" rel="noreferrer">
            {i18n.t('kept.openPost')}
          </a>
        )}
      </div>
      <TextArea label={i18n.t('kept.note')} rows={4} maxLength={10_000} value={note} onValue={setNote} />
      <Field
        label={i18n.t('kept.tags')}
        value={tags}
        maxLength={2000}
        placeholder={i18n.t('kept.tagsExample')}
        help={i18n.t('kept.tagsHelp')}
        onValue={setTags}
      />
    </FormSheet>
  );
}

/** When it was published and kept, and what was counted then. Rounded numbers stay as the page showed them. */
function seenText({ postedAt, keptAt, metrics = {}, metricsAt }: Clipping, now: number): string {
  const counts = (['reactions', 'comments', 'shares', 'views'] as const).flatMap((metric) => {
    const count = metrics[metric];
    return count ? [i18n.t(`kept.metric.${metric}`, [formatCount(count)])] : [];
  });
  return [
    ...(postedAt ? [i18n.t('kept.postedAt', [formatMoment(postedAt.from, now)])] : []),
    i18n.t('kept.keptAt', [formatMoment(keptAt, now)]),
    ...(counts.length > 0 && metricsAt !== undefined
      ? [i18n.t('kept.counted', [formatMoment(metricsAt, now), counts.join(', ')])]
      : []),
  ].join(' · ');
}
