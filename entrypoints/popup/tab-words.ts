import { i18n } from '#i18n';
import { fieldName } from '../../components/pages/settings/field-words.ts';
import type { Status } from '../../components/ui/StatusMark.tsx';
import type { TabState } from '../../utils/model/cards.ts';
import type { Mode, Surface } from '../../utils/model/network.ts';

export interface TabWords {
  readonly status: Status;
  /** "reading", "off" … */
  readonly verdict: string;
  /** What still works, or what the tab shows. */
  readonly detail: string;
}

/**
 * What happens in a tab, in words. `stopped`: fields that are not recorded here at present, whatever this tab read.
 * `isAsking`: nothing is, until the user has chosen a workspace.
 */
export function tabWords(
  state: TabState,
  mode: Mode | null | undefined,
  isPaused: boolean,
  stopped: Iterable<string> = [],
  isAsking = false,
): TabWords {
  if (mode === 'off') return { status: 'off', verdict: i18n.t('popup.off'), detail: i18n.t('popup.offText') };
  const { reading } = state;
  if (isPaused || reading.state === 'paused')
    return { status: 'off', verdict: i18n.t('popup.paused'), detail: i18n.t('popup.pausedText') };
  if (isAsking) return { status: 'degraded', verdict: i18n.t('popup.asking'), detail: i18n.t('popup.askingText') };
  if (reading.state === 'empty')
    return { status: 'degraded', verdict: i18n.t('popup.empty'), detail: i18n.t('popup.emptyText') };
  const lost = [...stopped];
  const lacking = new Set([...reading.missing, ...lost].map((field) => fieldName(field).toLocaleLowerCase()));
  if (lacking.size > 0) {
    const names = [...lacking].join(', ');
    const detail = lost.length > 0 ? i18n.t('popup.stoppedText', [names]) : i18n.t('popup.degradedText', [names]);
    return { status: 'degraded', verdict: i18n.t('popup.degraded'), detail };
  }
  return { status: 'on', verdict: i18n.t('popup.reading'), detail: whereText(state) };
}

function whereText({ profile, surface, reading }: TabState): string {
  const who = profile?.name ?? profile?.handle;
  if (who) return i18n.t('popup.profileOf', [who]);
  const posts = i18n.t('popup.postsRead', reading.postsRead, [String(reading.postsRead)]);
  const where = surfaceName(surface);
  return where ? `${where}, ${posts}` : posts;
}

function surfaceName(surface: Surface): string | undefined {
  const names: Partial<Record<Surface, string>> = {
    home: i18n.t('popup.surfaceHome'),
    post: i18n.t('popup.surfacePost'),
    group: i18n.t('popup.surfaceGroup'),
    company: i18n.t('popup.surfaceCompany'),
    'search-posts': i18n.t('popup.surfaceSearch'),
    'search-people': i18n.t('popup.surfaceSearch'),
    compose: i18n.t('popup.surfaceCompose'),
  };
  return names[surface];
}
