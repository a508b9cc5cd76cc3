import { NetworkId, Surface, type Mode } from '../../model/network.ts';
import type { HealthRow } from '../schema.ts';
import { countedFields } from '../tables/health.ts';

export interface ReportAbout {
  /** Of the product. */
  readonly version: string;
  readonly browser: string;
  /** null where no mode was chosen yet. */
  readonly modes: Readonly<Record<NetworkId, Mode | null>>;
}

export interface HealthReport extends ReportAbout {
  readonly format: 'alongside-health/1';
  readonly readers: readonly string[];
  readonly counts: readonly ReportLine[];
}

export interface ReportLine {
  readonly network: string;
  readonly surface: string;
  readonly field: string;
  readonly day: string;
  readonly read: number;
  readonly missing: number;
  readonly broken: number;
}

/**
 * What a user may send to those who repair readers: structure only. A row holds nothing else by design; should one ever
 * hold something else, it is not in the report, since only known words, days and numbers are let through.
 */
export function healthReport(rows: readonly HealthRow[], about: ReportAbout): HealthReport {
  const readers = rows.map(({ reader }) => reader).filter((reader) => reader !== undefined && isReader(reader));
  return {
    format: 'alongside-health/1',
    ...about,
    readers: [...new Set(readers as string[])].sort(),
    counts: rows.filter(isPlain).map(({ network, surface, field, day, read, missing, broken = 0 }) => ({
      network,
      surface,
      field,
      day,
      read: Number(read),
      missing: Number(missing),
      broken: Number(broken),
    })),
  };
}

const isReader = (text: string): boolean => /^(?:x|linkedin|facebook)\/\d{1,4}$/.test(text);

const isPlain = ({ network, surface, field, day }: HealthRow): boolean =>
  NetworkId.options.includes(network) &&
  Surface.options.includes(surface) &&
  countedFields.includes(field) &&
  /^\d{4}-\d\d-\d\d$/.test(day);
