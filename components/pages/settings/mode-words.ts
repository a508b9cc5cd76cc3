import { i18n } from '#i18n';
import type { Mode } from '../../../utils/model/network.ts';

export const modes: readonly Mode[] = ['overlay', 'panel', 'off'];

export function modeName(mode: Mode): string {
  const names: Record<Mode, string> = {
    overlay: i18n.t('settings.modeOverlay'),
    panel: i18n.t('settings.modePanel'),
    off: i18n.t('settings.modeOff'),
  };
  return names[mode];
}

export function modeMeaning(mode: Mode): string {
  const texts: Record<Mode, string> = {
    overlay: i18n.t('firstRun.overlayMeans'),
    panel: i18n.t('firstRun.panelMeans'),
    off: i18n.t('firstRun.offMeans'),
  };
  return texts[mode];
}
