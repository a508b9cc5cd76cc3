/** Excel's own files by their first bytes: an archive, or the older kind, which is no archive. */
export function workbookKind([a, b, c, d]: Uint8Array): 'xlsx' | 'xls' | undefined {
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return 'xlsx';
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0 ? 'xls' : undefined;
}
