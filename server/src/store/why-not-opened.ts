/** What a database or a file system says, in words that lead to what has to be set otherwise. */
const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'something else than a folder is there',
  ENOTDIR: 'something else than a folder is there',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'it may not be written',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  // SQLite's own numbers.
  sqlite8: 'it may not be written',
  sqlite13: 'the disk is full',
  sqlite14: 'it may not be written',
  sqlite26: 'alongside.db in it is no database',
  ECONNREFUSED: 'nobody answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host is not found now',
  ETIMEDOUT: 'nobody answers there',
  ECONNRESET: 'whoever answers there ends the connection',
  '28P01': 'it refuses the name or the password',
  '28000': 'it refuses the name or the password',
  '3D000': 'it does not have the database that is named',
  '42501': 'it does not let its user make tables',
};

/**
 * One line on why a start cannot be, which names the setting. Never the message of the error, which may hold the URL with
 * its password. `folder`: of the embedded database; undefined where DATABASE_URL is used.
 */
export function whyNotOpened(error: unknown, folder: string | undefined): string {
  const { code, errcode } = (error instanceof Error ? error : {}) as { code?: unknown; errcode?: unknown };
  const name = typeof errcode === 'number' ? `sqlite${errcode & 0xff}` : String(code ?? '');
  const place = folder === undefined ? 'DATABASE_URL' : `ALONGSIDE_DATA (${folder})`;
  const reason = reasons[name] ?? (folder === undefined ? 'it cannot be opened' : 'it cannot be used');
  return `The database of ${place} was not opened: ${reason}${code === undefined ? '' : ` (${String(code)})`}.`;
}
