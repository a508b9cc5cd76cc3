import { render } from 'preact';
import { i18n } from '#i18n';
import { workbookOf } from '../posts/workbook.ts';
import { fileName, saveBlob } from '../settings/save-file.ts';
import { pngOf } from './draw-chart.ts';
import { LogoPlace, putLogo } from './logo.tsx';
import { periodStyle } from './period-style.ts';
import { archiveOf, dataFiles, type NamedFile, sumOf } from './report-archive.ts';
import { reportTables, sheetsOf } from './report-tables.ts';
import { periodText } from './report-words.ts';
import { ReportDots } from './ReportPosts.tsx';
import { type ReportData, ReportSheet, type ReportSheetProps } from './ReportSheet.tsx';
import { standaloneFile } from './standalone.tsx';

export type ReportShape = 'html' | 'zip' | 'xlsx';

export interface SavedReport extends Omit<ReportSheetProps, 'logo' | 'data'> {
  /** A PNG, base64; empty: none. */
  readonly logo: string;
}

/** The whole report as one HTML file. `data`: the files that go with it. */
export function reportFile({ logo, ...props }: SavedReport, data: readonly ReportData[] = []): string {
  const title = `${props.title}: ${periodText(props.report.period)}`;
  const sheet = <ReportSheet {...props} logo={logo ? <LogoPlace /> : undefined} data={data} />;
  return standaloneFile(title, <main>{sheet}</main>, periodStyle, (report) => logo && putLogo(report, logo));
}

/** Makes a file and hands it to the browser's own download; its name comes back. Rejects where it could not be made. */
export async function saveReport(of: SavedReport, shape: ReportShape): Promise<string> {
  const { title, report, now } = of;
  const name = fileName([title, periodText(report.period), i18n.t('campaign.report')], now, shape);
  const tables = reportTables(report);
  if (shape === 'html') saveBlob(new Blob([reportFile(of)], { type: 'text/html;charset=utf-8' }), name);
  else if (shape === 'xlsx') saveBlob(await workbookOf(sheetsOf(tables)), name);
  else saveBlob(await wholeArchive(of), name);
  return name;
}

async function wholeArchive(of: SavedReport): Promise<Blob> {
  const tables = reportTables(of.report);
  const data = dataFiles(tables);
  const sums = await Promise.all(data.filter(({ name }) => name === 'posts.csv').map(sumOf));
  const bytes = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
  const chart = await chartOf(of);
  const files: readonly NamedFile[] = [
    { name: 'report.html', bytes: await bytes(new Blob([reportFile(of, sums)])) },
    ...data,
    { name: 'numbers.xlsx', bytes: await bytes(await workbookOf(sheetsOf(tables))) },
    ...(chart ? [{ name: 'posts.png', bytes: await bytes(chart) }] : []),
  ];
  return archiveOf(files, of.now);
}

async function chartOf({ report }: SavedReport): Promise<Blob | undefined> {
  const box = document.createElement('div');
  render(<ReportDots report={report} />, box);
  const chart = box.querySelector<SVGSVGElement>('svg.dots');
  const png = chart ? await pngOf(chart) : undefined;
  render(null, box);
  return png;
}
