import { i18n } from '#i18n';
import type { Permission } from '../../../utils/model/library.ts';
import type { TagTone } from '../../ui/Tag.tsx';

/** What the author of a kept post said to our showing it. */
export function permissionText(permission: Permission): string {
  if (permission === 'asked') return i18n.t('kept.asked');
  return i18n.t(permission === 'given' ? 'kept.given' : 'kept.refused');
}

export const permissionTone: Readonly<Record<Permission, TagTone>> = { asked: 'line', given: 'good', refused: 'bad' };
