import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { campaignOn, campaigns } from '../../../utils/db/queries/campaigns.ts';
import { entriesOfSeries } from '../../../utils/db/queries/plan-entries.ts';
import { voidsApproval } from '../../../utils/db/entry-approval.ts';
import { addEntries, changeEntry, removeEntry, restoreEntry } from '../../../utils/db/tables/plan-entries.ts';
import { type EntryState, longestNote, type Pillar, type PlanEntry } from '../../../utils/model/records.ts';
import { premiumX } from '../../../utils/settings/items.ts';
import type { DayKey } from '../../calendar/stateless/days.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { useSetting } from '../../hooks/use-setting.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { Field, Select, TextArea } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatNumber } from '../../ui/format.ts';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ApprovalPart } from './ApprovalPart.tsx';
import { Checklist } from './Checklist.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { contentOf, type EntryForm, followed, formOf, isBlank, isSameForm, networks, wholeOf } from './entry-form.ts';
import { entryStates, pillarName, pillars, stateName } from './entry-words.ts';
import { keepAsTemplate, StartFrom } from './EntryTemplates.tsx';
import { EntryExperiment } from './EntryExperiment.tsx';
import { addCopies, applyEdits, copyOf } from './changes.ts';
import { MediaList } from './MediaList.tsx';
import { PublishedPart } from './PublishedPart.tsx';
import { ruleOfForm } from './repeat-rules.ts';
import { laterEdits, laterOf, seriesOf } from './series.ts';
import { TimeFields } from './TimeFields.tsx';
import { useSigning } from './use-signing.ts';
import { VariantBox } from './VariantBox.tsx';

export interface EntrySheetProps {
  /** Undefined: a new entry. */
  readonly entry: PlanEntry | undefined;
  /** It was deleted elsewhere while its sheet is open: this is how it was. */
  readonly isGone?: boolean;
  readonly day: DayKey | undefined;
  readonly onClose: () => void;
  /** Another entry is to be shown in place of this one. */
  readonly onOpen: (id: string) => void;
}

/** One entry of the plan: when, what kind, and one text per network. Nothing typed is lost without being asked. */
export function EntrySheet({ entry, isGone = false, day, onClose, onOpen }: EntrySheetProps) {
  const { db, workspace } = useDesk();
  const toast = useToast();
  const formId = useId();
  const names = usePillarNames();
  const [premium] = useSetting(premiumX);
  const known = useLive(() => campaigns(db), [db]).value ?? [];
  const [start, setStart] = useState(() => formOf(entry, day));
  const [form, setForm] = useState(start);
  const [isTried, setTried] = useState(false);
  const [isForLater, setForLater] = useState(false);
  const seriesId = entry?.series?.id;
  const later =
    useLive(
      async () => (entry && seriesId ? laterOf(await entriesOfSeries(db, seriesId), entry) : []),
      [db, seriesId, entry?.dueAt],
    ).value ?? [];
  const signing = useSigning();
  const [isAsking, ask] = useState(false);
  const [isComparing, compare] = useState(false);
  const set = (change: Partial<EntryForm>) => setForm((before) => ({ ...before, ...change }));
  const isChanged = !isSameForm(form, start);
  const state = entry?.state ?? start.state;
  // It may be moved in its calendar, changed in another window or by sync, or seen to be out, while the sheet is open.
  useEffect(() => {
    if (!entry) return;
    const now = formOf(entry, day);
    setForm((before) => followed(before, start, now));
    setStart(now);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [entry]);
  useUnsaved(isChanged && !isBlank(form));
  const written = networks.flatMap((network) => {
    const text = wholeOf(form.variants[network]);
    return text ? [{ network, text }] : [];
  });

  const save = async () => {
    setTried(true);
    if (!form.title.trim()) return;
    const now = Date.now();
    if (form.repeat !== 'none' && ruleOfForm(form) === undefined) return;
    const content = contentOf(form, entry);
    const isSigned = form.state === 'approved' && start.state !== 'approved';
    const [first, ...further] = seriesOf(form, isSigned ? { ...content, approval: signing.sign(content) } : content);
    if (!first) return;
    const wasApproved = entry !== undefined && !isSigned && voidsApproval(entry, first) ? entry.approval : undefined;
    if (entry) await changeEntry(db, entry.id, first, now);
    const made = entry ? further : [first, ...further];
    if (made.length > 0) await addEntries(db, made, now);
    const edits = entry && isForLater ? laterEdits(later, start, form) : [];
    if (edits.length > 0)
      await applyEdits(db, toast, edits, i18n.t('calendar.laterChanged', edits.length, [formatNumber(edits.length)]));
    else if (wasApproved)
      toast({
        text: i18n.t('approval.savedVoid', [form.title.trim(), wasApproved.by || i18n.t('approval.nobody')]),
        icon: 'warn',
      });
    else toast({ text: i18n.t('calendar.saved', [form.title.trim()]), icon: 'check' });
    onClose();
  };
  const remove = async () => {
    if (!entry) return;
    await removeEntry(db, entry.id, Date.now());
    toast({
      text: i18n.t('calendar.deleted', [entry.title]),
      icon: 'trash',
      undo: () => restoreEntry(db, entry.id, Date.now()),
    });
    onClose();
  };
  const duplicate = async () => {
    if (!entry) return;
    const [copy] = await addCopies(db, toast, [copyOf(entry, entry.dueAt)]);
    if (copy) onOpen(copy.id);
  };
  const close = () => {
    if (isChanged && !isBlank(form)) ask(true);
    else onClose();
  };

  return (
    <Sheet
      title={entry ? entry.title : i18n.t('calendar.newEntry')}
      lead={form.pillar === 'none' ? undefined : <PillarMark pillar={form.pillar} />}
      onClose={close}
      foot={
        <>
          <Button kind="primary" type="submit" form={formId} disabled={entry !== undefined && !isChanged && !isGone}>
            {isGone ? i18n.t('calendar.bringBack') : entry ? i18n.t('ui.save') : i18n.t('calendar.add')}
          </Button>
          <Button kind="ghost" onPress={close}>
            {i18n.t('ui.cancel')}
          </Button>
          <span class="end" />
          {entry && (
            <Button
              kind="ghost"
              icon="copy"
              label={i18n.t('calendar.duplicateEntry')}
              onPress={() => void duplicate()}
            />
          )}
          {entry && (
            <Button
              kind="ghost"
              icon="library"
              label={i18n.t('calendar.keepAsTemplate')}
              onPress={() => void keepAsTemplate(db, toast, entry)}
            />
          )}
          {entry && !isGone && (
            <Button kind="ghost" icon="trash" label={i18n.t('calendar.delete')} onPress={() => void remove()} />
          )}
        </>
      }
    >
      {isGone && (
        <p class="small" role="status">
          {i18n.t('calendar.gone')}
        </p>
      )}
      {entry && !isGone && <PublishedPart entry={entry} />}
      <Form id={formId} class="sec form" onSubmit={save}>
        {!entry && <StartFrom form={form} onForm={setForm} />}
        <Field
          label={i18n.t('calendar.title')}
          value={form.title}
          maxLength={300}
          placeholder={i18n.t('calendar.titleExample')}
          problem={isTried && !form.title.trim() ? i18n.t('calendar.needTitle') : undefined}
          onValue={(title) => set({ title })}
        />
        <TimeFields form={form} series={entry?.series} isTried={isTried} onForm={set} />
        {later.length > 0 && isChanged && (
          <Switch checked={isForLater} onChange={setForLater}>
            {i18n.t('calendar.forLater', later.length, [formatNumber(later.length)])}
          </Switch>
        )}
        <div class="pair">
          <Select<EntryState>
            label={i18n.t('calendar.state')}
            value={form.state}
            options={entryStates
              .filter((value) => value !== 'approved' || state === value || signing.mayApprove(form))
              .map((value) => ({ value, text: stateName(value) }))}
            onValue={(state) => set({ state })}
          />
          <Select<Pillar | 'none'>
            label={i18n.t('calendar.pillar')}
            value={form.pillar}
            options={[
              { value: 'none', text: i18n.t('calendar.noPillar') },
              ...pillars.map((value) => ({ value, text: pillarName(value, names) })),
            ]}
            onValue={(pillar) => set({ pillar })}
          />
        </div>
        {(known.length > 0 || form.campaignId) && (
          <Select
            label={i18n.t('links.campaign')}
            value={form.campaignId}
            options={[
              { value: '', text: i18n.t('links.campaignOn') },
              ...known.map(({ id, title }) => ({ value: id, text: title })),
            ]}
            onValue={(campaignId) => set({ campaignId })}
          />
        )}
        <div class="pair">
          <Field
            label={i18n.t('entry.assignee')}
            value={form.assignee}
            maxLength={120}
            onValue={(assignee) => set({ assignee })}
          />
          {signing.isAdmin && (
            <Field
              label={i18n.t('entry.approver')}
              value={form.approver}
              maxLength={120}
              onValue={(approver) => set({ approver })}
            />
          )}
        </div>
        <Checklist items={form.checklist} onItems={(checklist) => set({ checklist })} />
        <TextArea
          label={i18n.t('calendar.notes')}
          value={form.notes}
          rows={2}
          maxLength={longestNote}
          help={i18n.t('calendar.notesAbout')}
          onValue={(notes) => set({ notes })}
        />
        <div>
          <Switch checked={form.isSponsored} onChange={(isSponsored) => set({ isSponsored })}>
            {i18n.t('calendar.sponsored')}
          </Switch>
          <p class="small grey about">{i18n.t('calendar.sponsoredAbout')}</p>
        </div>
      </Form>
      {entry && !isGone && <EntryExperiment entry={entry} />}
      <section class="sec" aria-label={i18n.t('calendar.variants')}>
        <div class="row base sechead">
          <h3>{i18n.t('calendar.variants')}</h3>
          <span class="small grey grow">{i18n.t('calendar.variantsAbout')}</span>
          {written.length > 1 && (
            <Button size="small" onPress={() => compare(true)}>
              {i18n.t('calendar.compare')}
            </Button>
          )}
        </div>
        {networks.map((network) => (
          <VariantBox
            key={network}
            network={network}
            variant={form.variants[network]}
            others={written.filter((other) => other.network !== network)}
            isPremium={premium?.[workspace.id] ?? false}
            campaign={
              form.campaignId
                ? known.find(({ id }) => id === form.campaignId)
                : campaignOn(known, network, entry?.dueAt ?? Date.now())
            }
            onVariant={(variant) =>
              setForm((before) => ({ ...before, variants: { ...before.variants, [network]: variant } }))
            }
          />
        ))}
      </section>
      <MediaList
        media={form.media}
        networks={written.map(({ network }) => network)}
        onMedia={(media) => set({ media })}
      />
      {entry && !isGone && <ApprovalPart entry={entry} isChanged={isChanged} />}
      {isComparing && <CompareDialog texts={written} onClose={() => compare(false)} />}
      {isAsking && (
        <Confirm
          title={i18n.t('calendar.discardTitle')}
          action={i18n.t('calendar.discard')}
          onConfirm={onClose}
          onCancel={() => ask(false)}
        >
          <p>{i18n.t('calendar.discardText')}</p>
        </Confirm>
      )}
    </Sheet>
  );
}
