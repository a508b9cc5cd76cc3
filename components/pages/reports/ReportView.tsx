import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PeriodReport } from '../../../utils/db/queries/period-report.ts';
import type { Period } from '../../../utils/lib/periods.ts';
import type { MetricId } from '../../../utils/metrics/dictionary.ts';
import type { Measure, ReportSetting } from '../../../utils/model/report.ts';
import { useDesk } from '../../hooks/desk.ts';
import { usePillarNames } from '../../hooks/use-pillar-names.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import { HowButton } from '../posts/How.tsx';
import { numberInput } from '../posts/how-inputs.ts';
import { LogoDrawn } from './logo.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { shortText } from './report-words.ts';
import { type ReportShape, saveReport, type SavedReport } from './save-report.tsx';
import { useReport } from './use-report.ts';

export interface ReportViewProps {
  readonly period: Period;
  readonly setting: ReportSetting;
  readonly onSetting: (setting: ReportSetting) => void;
  /** Beside the title, and the steps to other periods. */
  readonly beside: ComponentChildren;
  readonly step: ComponentChildren;
  readonly now: number;
}

const shownMetrics = [
  'engagement',
  'atAge',
  'medianResult',
  'periodChange',
  'ofUsual',
  'percentile',
  'lift',
  'bestTime',
  'pace',
] as const;
const measuredBy: Readonly<Record<Measure, MetricId>> = {
  engagement: 'engagement',
  rateByFollowers: 'rateByFollowers',
  rateByImpressions: 'rateByImpressions',
};

/** One period: what is saved is what is seen. */
export function ReportView({ period, setting, onSetting, beside, step, now }: ReportViewProps) {
  const { workspace } = useDesk();
  const toast = useToast();
  const names = usePillarNames();
  const [isAdjusting, adjust] = useState(false);
  const { report, works, hasWorksFailed } = useReport(period, setting.measure);
  const { summary = '', next = '' } = setting.texts[period.key] ?? {};
  const sheetOf = (of: PeriodReport): SavedReport => ({
    report: of,
    works: works ?? new Map(),
    title: workspace.name,
    preparedBy: setting.preparedBy,
    summary,
    next: next.split('\n').flatMap((line) => line.trim() || []),
    logo: setting.logo,
    names: names ?? {},
    now,
  });
  const { value } = report;
  const isReady = value !== undefined && works !== undefined;
  const save = async (shape: ReportShape) => {
    if (!value) return;
    try {
      toast({ text: i18n.t('reports.saved', [await saveReport(sheetOf(value), shape)]), icon: 'check' });
    } catch (error) {
      toast({ text: i18n.t('reports.failed', [String(error)]), icon: 'warn' });
    }
  };
  return (
    <>
      <PageHead title={i18n.t('reports.name')} beside={beside}>
        <Button disabled={!value} onPress={() => adjust(true)}>
          {i18n.t('reports.adjust')}
        </Button>
        <Menu
          label={i18n.t('reports.more')}
          trigger={{ icon: 'export', children: i18n.t('reports.more'), disabled: !isReady }}
          items={[
            { id: 'print', text: i18n.t('reports.print'), onPick: () => window.print() },
            { id: 'zip', text: i18n.t('reports.archive'), onPick: () => void save('zip') },
            { id: 'xlsx', text: i18n.t('reports.workbook'), onPick: () => void save('xlsx') },
          ]}
        />
        <Button kind="primary" icon="document" disabled={!isReady} onPress={() => void save('html')}>
          {i18n.t('reports.save')}
        </Button>
      </PageHead>
      <main class="body reports">
        <div class="row wrap reporthead">
          {step}
          <span class="small grey grow" role="status">
            {!isReady && report.error === undefined
              ? i18n.t('reports.working')
              : hasWorksFailed
                ? i18n.t('reports.worksFailed')
                : period.to > now
                  ? i18n.t('reports.notOver')
                  : i18n.t('reports.about')}
          </span>
          <HowButton
            of={[...shownMetrics, measuredBy[setting.measure]]}
            from={value ? [numberInput('posts', value.posts.length)] : []}
          />
        </div>
        <Ask live={report} lines={10}>
          {(of) => {
            const { logo, ...sheet } = sheetOf(of);
            return (
              <ReportPreview>
                <ReportSheet {...sheet} logo={logo ? <LogoDrawn png={logo} /> : undefined} />
              </ReportPreview>
            );
          }}
        </Ask>
      </main>
      {isAdjusting && value && (
        <ReportDialog
          setting={setting}
          period={period.key}
          shortText={shortText(value)}
          onSave={onSetting}
          onClose={() => adjust(false)}
        />
      )}
    </>
  );
}
