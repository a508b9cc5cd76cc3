import { i18n } from '#i18n';

/** In this order: what calls itself Edge or Opera calls itself Chrome too, and Android is a Linux. */
const browsers = [
  [/\bFirefox\//, 'Firefox'],
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/Chrome\//, 'Chrome'],
] as const;
const systems = [
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

const nameIn = (userAgent: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1];

/** What a device is called until its user calls it something else: "Chrome on Linux". */
export function thisDevice(userAgent: string): string {
  const [browser = i18n.t('sync.someBrowser'), system] = [nameIn(userAgent, browsers), nameIn(userAgent, systems)];
  return system === undefined ? browser : i18n.t('sync.browserOn', [browser, system]);
}
