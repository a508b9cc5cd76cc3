import { i18n as texts } from '#i18n';

/**
 * The texts of the interface. After a reload of the extension asking for one throws in a page that was open before:
 * then nothing is better than an error, since the next call takes the overlay away.
 */
export const i18n: Pick<typeof texts, 't'> = {
  t: ((...args: Parameters<typeof texts.t>) => {
    try {
      return texts.t(...args);
    } catch {
      return '';
    }
  }) as typeof texts.t,
};
