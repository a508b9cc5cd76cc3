// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { holidaysIn } from '../../../utils/settings/items.ts';
import { useHolidayChoice } from './HolidayCountries.tsx';

function Chooser() {
  const { shown, choose } = useHolidayChoice();
  return (['GB', 'US'] as const).map((country) => (
    <button key={country} type="button" aria-pressed={shown.includes(country)} onClick={() => choose(country, true)}>
      {country}
    </button>
  ));
}

const root = document.body.appendChild(document.createElement('div'));
afterEach(() => {
  render(null, root);
  fakeBrowser.reset();
});

it('keeps both of two countries that are ticked one right after the other', async () => {
  await act(async () => {
    render(<Chooser />, root);
    await holidaysIn.getValue();
  });
  const buttons = [...root.querySelectorAll('button')];
  // No time for the first to come back from where it is stored.
  for (const button of buttons) act(() => button.click());
  expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', 'true']);
  await act(async () => void (await holidaysIn.getValue()));
  expect([...(await holidaysIn.getValue())].sort()).toEqual(['GB', 'US']);
});
