import type { Likelihood } from '../../../../utils/db/tables/referrals.ts';
import type { Referral } from '../../../../utils/model/dealings.ts';

/** Percent, as typed. */
export interface AnywayForm {
  readonly anyway: string;
  readonly low: string;
  readonly high: string;
}

export const anywayFormOf = (referral: Referral | undefined): AnywayForm => ({
  anyway: percentText(referral?.anyway),
  low: percentText(referral?.anywayLow),
  high: percentText(referral?.anywayHigh),
});

const percentText = (share: number | undefined): string => (share === undefined ? '' : String(Math.round(share * 100)));

/** What stands in the fields as shares, or what is wrong with it. */
export function anywayOf({ anyway, low, high }: AnywayForm): Likelihood | 'need' | 'order' {
  const [share, from, to] = [anyway, low, high].map(shareOf);
  if (share === undefined || Number.isNaN(share) || Number.isNaN(from) || Number.isNaN(to)) return 'need';
  if ((from ?? share) > share || (to ?? share) < share) return 'order';
  return {
    anyway: share,
    ...(from === undefined ? {} : { anywayLow: from }),
    ...(to === undefined ? {} : { anywayHigh: to }),
  };
}

/** Undefined where nothing stands there, NaN where it is no percentage. */
function shareOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const value = Number(text);
  return value >= 0 && value <= 100 ? value / 100 : Number.NaN;
}
