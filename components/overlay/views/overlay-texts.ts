import { i18n } from '#i18n';
import type { OverlayTexts } from '../../../utils/model/overlay-texts.ts';

/** In the language that the browser has now. */
export const overlayTexts = (): OverlayTexts => ({
  language: i18n.t('overlay.language'),
  close: i18n.t('overlay.close'),
  dismiss: i18n.t('overlay.dismiss'),
  undo: i18n.t('overlay.undo'),
  loading: i18n.t('overlay.loading'),
  gone: i18n.t('overlay.gone'),
  full: i18n.t('overlay.full'),
  failed: i18n.t('overlay.failed'),
  openPost: i18n.t('overlay.openPost', ['$1']),
  openStranger: i18n.t('overlay.openPerson', ['$1', i18n.t('overlay.relation.none')]),
});
