/** What the address or an earlier page switched on. Values in the query are kept, so that links need not carry them. */
export interface Settings {
  /** ms epoch: `?now=2026-11-17T09:12:00Z`, else the clock at load. */
  readonly now: number;
  /** `?seed=` */
  readonly seed: string;
  /** `?theme=dark`, or the page's own switch. */
  readonly theme: 'light' | 'dark';
  /** `?lang=de`; which languages there are is the network's business. */
  readonly lang: string;
  /** `?arm=hardened` (Facebook), `?arm=ember` (LinkedIn) … */
  readonly arm: string;
  /** `?tick=off` stops the counters; a number is the pause in ms. */
  readonly tickMs: number;
}

const lasting = ['theme', 'lang', 'arm'];
const ofThisTab = ['now', 'seed', 'tick'];

export function readSettings(url: URL = new URL(location.href)): Settings {
  const read = (name: string, storage: Storage): string | undefined => {
    const given = url.searchParams.get(name);
    if (given !== null) storage.setItem(`replica.${name}`, given);
    return storage.getItem(`replica.${name}`) ?? undefined;
  };
  const kept = Object.fromEntries([
    ...lasting.map((name) => [name, read(name, localStorage)] as const),
    ...ofThisTab.map((name) => [name, read(name, sessionStorage)] as const),
  ]);
  const now = Date.parse(kept['now'] ?? '');
  const tick = kept['tick'] ?? '';
  return {
    now: Number.isNaN(now) ? Date.now() : now,
    seed: kept['seed'] ?? 'tidewell',
    theme: kept['theme'] === 'dark' ? 'dark' : 'light',
    lang: kept['lang'] ?? 'en',
    arm: kept['arm'] ?? '',
    tickMs: tick === 'off' ? Infinity : Number(tick) || 3000,
  };
}

export function keepTheme(theme: Settings['theme']): void {
  localStorage.setItem('replica.theme', theme);
}
