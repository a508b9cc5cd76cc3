/**
 * How dates are written: in the language of the browser, in the regional form that the user prefers of it. An American
 * browser whose first language is British English writes "4 Oct". Undefined: as the browser itself writes them.
 */
export function userLocale(languages: readonly string[] = globalThis.navigator?.languages ?? []): string | undefined {
  const [language = ''] = new Intl.DateTimeFormat().resolvedOptions().locale.split('-');
  return languages.find((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})+$/.test(tag) && tag.split('-')[0] === language);
}
