import type { DealContent } from '../../../../utils/db/tables/deals.ts';
import type { Deal, DealState } from '../../../../utils/model/dealings.ts';
import { type DayKey, dayKeyOf, momentOf } from '../../../calendar/stateless/days.ts';

/** What stands in the fields of a deal. */
export interface DealForm {
  readonly title: string;
  readonly amount: string;
  readonly currency: string;
  readonly state: DealState;
  readonly day: DayKey;
  /** 0–100, or nothing. */
  readonly likelihood: string;
  readonly campaign: string;
}

export type DealProblem = 'needTitle' | 'needAmount' | 'needCurrency' | 'needDay' | 'badLikelihood';

export const dealFormOf = (deal: Deal | undefined, currency: string, now: number): DealForm => ({
  title: deal?.title ?? '',
  amount: deal ? String(deal.amount) : '',
  currency: deal?.currency ?? currency,
  state: deal?.state ?? 'open',
  day: dayKeyOf(deal?.at ?? now),
  likelihood: deal?.likelihood === undefined ? '' : String(Math.round(deal.likelihood * 100)),
  campaign: deal?.campaign ?? '',
});

/** What a form stands for, or what is wrong with it, by field. */
export function dealOf(
  form: DealForm,
): { readonly content: DealContent } | { readonly problems: Partial<Record<keyof DealForm, DealProblem>> } {
  const [title, campaign] = [form.title.trim(), form.campaign.trim()];
  const amount = Number(form.amount);
  const chance = Number(form.likelihood) / 100;
  const hasChance = form.state === 'open' && form.likelihood.trim() !== '';
  const at = form.day ? momentOf(form.day, '12:00') : undefined;
  const problems: Partial<Record<keyof DealForm, DealProblem>> = {
    ...(title ? {} : { title: 'needTitle' }),
    ...(form.amount.trim() && Number.isFinite(amount) && amount > 0 ? {} : { amount: 'needAmount' }),
    ...(isCurrency(form.currency) ? {} : { currency: 'needCurrency' }),
    ...(at === undefined ? { day: 'needDay' } : {}),
    ...(hasChance && !(chance >= 0 && chance <= 1) ? { likelihood: 'badLikelihood' } : {}),
  };
  if (at === undefined || Object.keys(problems).length > 0) return { problems };
  return {
    content: {
      title,
      amount,
      currency: form.currency.trim().toUpperCase(),
      state: form.state,
      at,
      ...(hasChance ? { likelihood: chance } : {}),
      ...(campaign ? { campaign } : {}),
    },
  };
}

/** Whether a text is the code of a currency (ISO 4217), as the browser knows them. */
export const isCurrency = (text: string): boolean =>
  Intl.supportedValuesOf('currency').includes(text.trim().toUpperCase());
