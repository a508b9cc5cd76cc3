import { expect, it } from 'vitest';
import { findingsIn, told } from '../../../tests/samples/findings.ts';

it.each([
  ['We are 𝗵𝗶𝗿𝗶𝗻𝗴 𝗻𝗼𝘄 in Leeds', 'styled | 𝗵𝗶𝗿𝗶𝗻𝗴 𝗻𝗼𝘄 | We are hiring now in Leeds'],
  ['𝓗𝓮𝓵𝓵𝓸, all', 'styled | 𝓗𝓮𝓵𝓵𝓸 | Hello, all'],
  ['𝐒𝐚𝐯𝐞 𝟐𝟎 today', 'styled | 𝐒𝐚𝐯𝐞 𝟐𝟎 | Save 20 today'],
  ['Ⓗⓔⓛⓛⓞ you', 'styled | Ⓗⓔⓛⓛⓞ | Hello you'],
  ['🅷🅴🅻🅻🅾 you', 'styled | 🅷🅴🅻🅻🅾 | HELLO you'],
  ['ᴠᴇʀʏ quiet', 'styled | ᴠᴇʀʏ | very quiet'],
  ['Ｗｉｄｅ letters', 'styled | Ｗｉｄｅ | Wide letters'],
  ['o̶l̶d̶ price', 'styled | o̶l̶d̶ | old price'],
  ['Log in to pаypal now', 'mixed | pаypal | Log in to paypal now'], // a Cyrillic а
  ['Our Sοcial team', 'mixed | Sοcial | Our Social team'], // a Greek ο
  ['The ρost is out', 'mixed | ρost | The post is out'], // a Greek ρ
  ['Η ομάδα μας, Kαλημέρα', 'mixed | Kαλημέρα | Η ομάδα μας, Καλημέρα'], // a Latin K
  ['Наша кoмпания растёт', 'mixed | кoмпания | Наша компания растёт'], // a Latin o
])('letters that are not what they seem in %j', (text, line) => {
  expect(told('lookalikes', text)).toEqual([line]);
});

it('say what a screen reader says', () => {
  expect(findingsIn('lookalikes', '𝗕𝗼𝗹𝗱')[0]?.args).toEqual(['Bold', 'mathematical sans-serif bold capital B']);
  expect(findingsIn('lookalikes', '𝓪𝓫𝓬')[0]?.args?.[1]).toBe('mathematical bold script small A');
  expect(findingsIn('lookalikes', 'ⓐⓑⓒ')[0]?.args?.[1]).toBe('circled latin small A');
});

it.each([
  'Let 𝑥 ∈ ℝ be given, then ℕ ⊂ ℝ',
  'ＡＢＣ通りの角',
  '① ② ③ です',
  'IT-компания и SMM-щик, 3D-принтер',
  'Пишите в HRам и PRа, и IOSа',
  'Τα SMSάκια και τα PINάκια μας, στο Microsoft Teams',
  'βeta and αlpha are Greek by intent: μTorrent',
  'α-test, 5 µm, Δt and π',
  'café naïve Straße',
  'C’est l’été №5 ℗ ™',
])('not in %j', (text) => {
  expect(told('lookalikes', text)).toEqual([]);
});
