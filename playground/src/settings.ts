/**
 * What the address or an earlier page switched on. Values in the query are kept, so that links need not carry them;
 * what neither says, whoever serves the page may say in a <meta name="replica">, in the form of a query.
 */
export interface Settings {
  /** ms epoch: `?now=2026-11-17T09:12:00Z`, else the clock at load. */
  readonly now: number;
  /** `?like=2026-11-17T09:12:00Z`: the world of that moment, moved to now; undefined: the world of now. */
  readonly like: number | undefined;
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
  /** `?late=4000`: how long the page before still stands there after the address changed. */
  readonly lateMs: number;
}

const lasting = ['theme', 'lang', 'arm'];
const ofThisTab = ['now', 'like', 'seed', 'tick', 'late'];

export function readSettings(url: URL = new URL(location.href)): Settings {
  const served = document.querySelector<HTMLMetaElement>('meta[name="replica"]')?.content;
  const defaults = new URLSearchParams(served);
  const read = (name: string, storage: Storage): string | undefined => {
    const given = url.searchParams.get(name);
    if (given !== null) storage.setItem(`replica.${name}`, given);
    return storage.getItem(`replica.${name}`) ?? defaults.get(name) ?? undefined;
  };
  const kept = Object.fromEntries([
    ...lasting.map((name) => [name, read(name, localStorage)] as const),
    ...ofThisTab.map((name) => [name, read(name, sessionStorage)] as const),
  ]);
  const moment = (name: string): number | undefined => {
    const at = Date.parse(kept[name] ?? '');
    return Number.isNaN(at) ? undefined : at;
  };
  const tick = kept['tick'] ?? '';
  return {
    now: moment('now') ?? Date.now(),
    like: moment('like'),
    seed: kept['seed'] ?? 'tidewell',
    theme: kept['theme'] === 'dark' ? 'dark' : 'light',
    lang: kept['lang'] ?? 'en',
    arm: kept['arm'] ?? '',
    tickMs: tick === 'off' ? Infinity : Number(tick) || 3000,
    lateMs: Number(kept['late']) || 0,
  };
}

export function keepTheme(theme: Settings['theme']): void {
  localStorage.setItem('replica.theme', theme);
}
