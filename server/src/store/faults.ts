/** SQLSTATE of an error from PostgreSQL, if it is one. */
export function sqlCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Errors after which the same transaction can be tried again: serialization failure and deadlock. */
export const isTransient = (error: unknown): boolean => ['40001', '40P01'].includes(sqlCode(error) ?? '');

const sqliteBusy = 5;
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'ENOENT']);

/** pg gives these no code. */
const withoutConnection =
  /^(timeout exceeded when trying to connect|Connection terminated|Client .* not queryable|Cannot use a pool after)/;

/** Errors that pass by themselves: the database restarts, is out of reach, or has too much to do. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isTransient(error)) return true;
  // Connection exceptions, too many connections, operator intervention.
  if (/^(08|53|57)/.test(sqlCode(error) ?? '')) return true;
  if ('errcode' in error && error.errcode === sqliteBusy) return true;
  if ('code' in error && typeof error.code === 'string' && unreachable.has(error.code)) return true;
  return withoutConnection.test(error.message);
}
