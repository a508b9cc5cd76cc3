import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeClipping, dropClipping, takeClippingBack } from '../../../utils/db/tables/clippings.ts';
import { type Clipping, Permission } from '../../../utils/model/library.ts';
import { Metric } from '../../../utils/model/sighting.ts';
import { highlightsOf } from '../../../utils/notes/highlights.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select, TextArea } from '../../ui/Field.tsx';
import { formatCount, formatMoment, formatPrecision, formatSpan } from '../../ui/format.ts';
import { useToast } from '../../ui/toasts.tsx';
import { metricName } from '../posts/metric-name.ts';
import { authorOf, creditOf } from './credit.ts';
import { FormSheet } from './FormSheet.tsx';
import { HighlightPart } from './HighlightPart.tsx';
import { permissionText } from './permission-text.ts';

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
  const [permission, setPermission] = useState<Permission | ''>(clipping.permission ?? '');
  const isPermissionNew = permission !== (clipping.permission ?? '');
  const stored = highlightsOf(clipping);
  const [highlights, setHighlights] = useState(stored);
  const isMarkedAnew = JSON.stringify(highlights) !== JSON.stringify(stored);
  useUnsaved(note !== (clipping.note ?? '') || tags !== clipping.tags.join(', ') || isMarkedAnew || isPermissionNew);
  const who = authorOf(clipping);
  const save = async () => {
    const undo = await changeClipping(
      db,
      clipping.id,
      {
        note: note.trim() || undefined,
        tags: tagsOf(tags),
        ...(isPermissionNew
          ? { permission: permission || undefined, permissionAt: permission ? Date.now() : undefined }
          : {}),
        ...(isMarkedAnew ? { highlights: [...highlights], anchor: undefined } : {}),
      },
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
    await navigator.clipboard.writeText(creditOf({ ...clipping, highlights }));
    toast({ text: i18n.t('kept.creditCopied'), icon: 'copy' });
  };
  return (
    <FormSheet
      title={who}
      onSave={() => void save()}
      onClose={onClose}
      deleting={{ label: i18n.t('kept.drop'), onPress: () => void drop() }}
    >
      <p class="small grey">{keptText(clipping, now)}</p>
      {clipping.text ? (
        <HighlightPart text={clipping.text} highlights={highlights} onHighlights={setHighlights} />
      ) : (
        <p class="grey">{i18n.t('kept.noText')}</p>
      )}
      <Numbers clipping={clipping} now={now} />
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
      <Select<Permission | ''>
        label={i18n.t('kept.permission')}
        value={permission}
        options={[{ value: '', text: i18n.t('kept.notAsked') }, ...Permission.options.map(optionOf)]}
        onValue={setPermission}
      />
      <p class="small grey">
        {clipping.permissionAt && !isPermissionNew
          ? i18n.t('kept.permissionSince', [formatMoment(clipping.permissionAt, now)])
          : i18n.t('kept.permissionHelp')}
      </p>
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

const optionOf = (value: Permission) => ({ value, text: permissionText(value) });

const keptText = ({ postedAt, keptAt }: Clipping, now: number): string => {
  const kept = formatMoment(keptAt, now);
  return postedAt
    ? i18n.t('kept.publishedAndKept', [formatMoment(postedAt.from, now), kept])
    : i18n.t('kept.keptOn', [kept]);
};

/** When its numbers were seen, and how old it was then. */
function seenText({ postedAt, metricsAt }: Clipping, now: number): string {
  if (metricsAt === undefined) return '';
  const age = postedAt ? metricsAt - (postedAt.from + postedAt.to) / 2 : -1;
  const at = formatMoment(metricsAt, now);
  return age < 0 ? i18n.t('kept.seenOn', [at]) : i18n.t('kept.seenAge', [at, formatSpan(age)]);
}

/** What was counted then, and how sure that was. */
function Numbers({ clipping, now }: { readonly clipping: Clipping; readonly now: number }) {
  const { metrics = {} } = clipping;
  const seen = Metric.options.flatMap((metric) => {
    const count = metrics[metric];
    return count ? [{ metric, count }] : [];
  });
  if (seen.length === 0) return null;
  return (
    <div>
      <dl class="facts">
        {seen.map(({ metric, count }) => (
          <div key={metric}>
            <dt class="grey">{metricName(metric)}</dt>
            <dd class="num">{formatCount(count)}</dd>
            <dd class="small grey">{formatPrecision(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="small grey">{seenText(clipping, now)}</p>
    </div>
  );
}
