import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { longestReportText, type Measure, measures, type ReportSetting } from '../../../utils/model/report.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field, Select, TextArea } from '../../ui/Field.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { LogoDrawn, logoOf } from './logo.tsx';

export interface ReportDialogProps {
  readonly setting: ReportSetting;
  /** Key of the period whose texts are edited. */
  readonly period: string;
  /** What stands there while nothing is typed. */
  readonly shortText: string;
  readonly onSave: (setting: ReportSetting) => void;
  readonly onClose: () => void;
}

export function ReportDialog({ setting, period, shortText, onSave, onClose }: ReportDialogProps) {
  const [form, setForm] = useState(setting);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(setting));
  const set = (change: Partial<ReportSetting>) => setForm((before) => ({ ...before, ...change }));
  const { summary, next } = form.texts[period] ?? { summary: '', next: '' };
  const setTexts = (change: { readonly summary?: string; readonly next?: string }) =>
    set({ texts: { ...form.texts, [period]: { summary, next, ...change } } });
  return (
    <Dialog title={i18n.t('reports.adjustTitle')} onClose={onClose} wide>
      <DialogForm
        onSave={() => {
          onSave(form);
          onClose();
        }}
        onClose={onClose}
      >
        <TextArea
          label={i18n.t('reports.summary')}
          help={i18n.t('reports.summaryHelp')}
          placeholder={shortText}
          rows={4}
          maxLength={longestReportText}
          value={summary}
          onValue={(value) => setTexts({ summary: value })}
        />
        <TextArea
          label={i18n.t('reports.next')}
          help={i18n.t('reports.nextHelp')}
          rows={3}
          maxLength={longestReportText}
          value={next}
          onValue={(value) => setTexts({ next: value })}
        />
        <Select<Measure>
          label={i18n.t('reports.measure')}
          value={form.measure}
          options={measures.map((value) => ({ value, text: i18n.t(`reports.measures.${value}`) }))}
          onValue={(measure) => set({ measure })}
        />
        <p class="small grey">{i18n.t('reports.measureHelp')}</p>
        <Field
          label={i18n.t('reports.preparedByLabel')}
          value={form.preparedBy}
          maxLength={120}
          autoComplete="name"
          onValue={(preparedBy) => set({ preparedBy })}
        />
        <LogoField logo={form.logo} onLogo={(logo) => set({ logo })} />
      </DialogForm>
    </Dialog>
  );
}

interface LogoFieldProps {
  readonly logo: string;
  readonly onLogo: (logo: string) => void;
}

function LogoField({ logo, onLogo }: LogoFieldProps) {
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const png = await logoOf(file);
    if (png === undefined) toast({ text: i18n.t('reports.noPicture'), icon: 'warn' });
    else onLogo(png);
  };
  return (
    <div class="fieldbox">
      <span class="lab">{i18n.t('reports.logo')}</span>
      <div class="row wrap reportlogo">
        {logo && <LogoDrawn png={logo} />}
        <FileInput
          inputRef={input}
          accept="image/png,image/jpeg,image/webp"
          label={i18n.t('reports.chooseLogo')}
          onFiles={([file]) => void take(file)}
        />
        <Button onPress={() => input.current?.click()}>{i18n.t('reports.chooseLogo')}</Button>
        {logo && (
          <Button kind="ghost" onPress={() => onLogo('')}>
            {i18n.t('reports.removeLogo')}
          </Button>
        )}
      </div>
      <p class="small grey">{i18n.t('reports.logoHelp')}</p>
    </div>
  );
}
