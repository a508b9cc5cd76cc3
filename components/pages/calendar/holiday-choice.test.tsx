// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { holidaysIn } from '../../../utils/settings/items.ts';
import { useHolidayChoice } from './HolidayCountries.tsx';

let choice: ReturnType<typeof useHolidayChoice>;
function Chooser() {
  choice = useHolidayChoice();
  return null;
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
  // No time for the first to come back from where it is stored.
  act(() => choice.choose('GB', true));
  act(() => choice.choose('US', true));
  expect([...choice.shown].sort()).toEqual(['GB', 'US']);
  await act(async () => void (await holidaysIn.getValue()));
  expect([...(await holidaysIn.getValue())].sort()).toEqual(['GB', 'US']);
});
