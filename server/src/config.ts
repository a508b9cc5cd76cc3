import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import type { WorkspacesMode } from './answer.ts';

/** What the environment says. */
export interface Config {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Folder of the embedded database. */
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly workspaces: WorkspacesMode;
  readonly adminToken: string | undefined;
  readonly metricsToken: string | undefined;
  readonly isBehindProxy: boolean;
  readonly workspaceBytes: number;
  readonly requestsPerMinute: number;
  readonly retentionMs: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting by name. */
export const settings: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'ALONGSIDE_HOST',
  'ALONGSIDE_PORT',
  'ALONGSIDE_DATA',
  'ALONGSIDE_WORKSPACES',
  'ALONGSIDE_ADMIN_TOKEN',
  'ALONGSIDE_METRICS_TOKEN',
  'ALONGSIDE_PROXY',
  'ALONGSIDE_QUOTA_MB',
  'ALONGSIDE_RATE',
  'ALONGSIDE_RETENTION_DAYS',
]);

const shortestToken = 24;
const isLocal = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host);

/** The configuration, or one line for each setting that is wrong. Values are not repeated where they are secret. */
export function readConfig(env: Environment): Result<Config, string[]> {
  const faults: string[] = [];
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const number = (name: string, fallback: number, least: number, most: number): number => {
    const text = given(name);
    if (text === undefined) return fallback;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    faults.push(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
    return fallback;
  };
  const oneOf = <T extends string>(name: string, values: readonly T[], fallback: T): T => {
    const text = given(name);
    const value = values.find((each) => each === text);
    if (text !== undefined && value === undefined)
      faults.push(`${name} must be one of ${values.join(', ')}, not "${text}"`);
    return value ?? fallback;
  };
  const secret = (name: string): string | undefined => {
    const text = given(name);
    if (text !== undefined && (text.length < shortestToken || /\s/.test(text)))
      faults.push(`${name} must have ${shortestToken} characters or more, without spaces`);
    return text;
  };

  // The tests of the extension have ALONGSIDE_…_BUILD.
  const ours = Object.keys(env).filter((name) => /^ALONGSIDE_(?!\w+_BUILD$)/.test(name));
  const unknown = ours.filter((name) => !settings.has(name));
  for (const name of unknown) faults.push(`${name} is no setting of this server`);
  const host = given('ALONGSIDE_HOST') ?? '127.0.0.1';
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    faults.push('DATABASE_URL must begin with postgres:// or postgresql://');
  const workspaces = oneOf('ALONGSIDE_WORKSPACES', ['open', 'token', 'closed'], 'open');
  if (!isLocal(host) && given('ALONGSIDE_WORKSPACES') === undefined)
    faults.push(`ALONGSIDE_WORKSPACES must be set (open, token, closed) where others can reach ${host}`);
  const adminToken = secret('ALONGSIDE_ADMIN_TOKEN');
  if (workspaces === 'token' && !adminToken)
    faults.push('ALONGSIDE_ADMIN_TOKEN must be set for ALONGSIDE_WORKSPACES=token');

  const config: Config = {
    host,
    port: number('ALONGSIDE_PORT', 8787, 0, 65_535),
    folder: resolve(given('ALONGSIDE_DATA') ?? 'out/server'),
    databaseUrl,
    workspaces,
    adminToken,
    metricsToken: secret('ALONGSIDE_METRICS_TOKEN'),
    isBehindProxy: oneOf('ALONGSIDE_PROXY', ['yes', 'no'], 'no') === 'yes',
    workspaceBytes: number('ALONGSIDE_QUOTA_MB', 1024, 1, 1_000_000) * 1024 ** 2,
    requestsPerMinute: number('ALONGSIDE_RATE', 600, 1, 1_000_000),
    retentionMs: number('ALONGSIDE_RETENTION_DAYS', 30, 0, 3650) * 24 * 60 * 60 * 1000,
  };
  return faults.length > 0 ? fail(faults) : ok(config);
}
