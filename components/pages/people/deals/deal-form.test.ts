import { describe, expect, it } from 'vitest';
import { dealFormOf, dealOf } from './deal-form.ts';

const now = new Date(2026, 10, 28, 15).getTime();
const form = { ...dealFormOf(undefined, 'EUR', now), title: ' Refill points ', amount: '2480.5' };

describe('the form of a deal', () => {
  it('becomes what is stored, and comes back as it was', () => {
    const made = dealOf({ ...form, likelihood: '60', campaign: 'Autumn' });
    if (!('content' in made)) throw new Error('refused');
    expect(made.content).toMatchObject({ title: 'Refill points', amount: 2480.5, currency: 'EUR', state: 'open' });
    expect(made.content).toMatchObject({ likelihood: 0.6, campaign: 'Autumn' });
    const stored = { ...made.content, id: 'd', personId: 'p', createdAt: 0, updatedAt: 0 };
    expect(dealFormOf(stored, 'USD', now)).toEqual({
      ...form,
      title: 'Refill points',
      likelihood: '60',
      campaign: 'Autumn',
    });
  });

  it('has a likelihood only while it is open', () => {
    const made = dealOf({ ...form, state: 'won', likelihood: '60' });
    expect('content' in made && made.content.likelihood).toBeUndefined();
  });

  it('says what is wrong', () => {
    expect(dealOf({ ...form, title: ' ', amount: '', currency: 'EURO', day: '', likelihood: '120' })).toEqual({
      problems: {
        title: 'needTitle',
        amount: 'needAmount',
        currency: 'needCurrency',
        day: 'needDay',
        likelihood: 'badLikelihood',
      },
    });
    expect(dealOf({ ...form, amount: '-3' })).toEqual({ problems: { amount: 'needAmount' } });
  });
});
