import { expect, it } from 'vitest';
import { told } from '../../../tests/samples/findings.ts';

it.each([
  ['Hi {name}, thank you', ['left | {name}']],
  ['Hi {First Name} of {company}', ['left | {First Name}', 'left | {company}']],
  ['Dear {{ contact.first_name }}, hello', ['left | {{ contact.first_name }}']],
  ['Liebe [Vorname], willkommen bei [Ihr Name]', ['left | [Vorname]', 'left | [Ihr Name]']],
  ['Bonjour [prénom] !', ['left | [prénom]']],
  ['Hi %FNAME%, or *|LNAME|*', ['left | %FNAME%', 'left | *|LNAME|*']],
])('left in %j', (text, lines) => {
  expect(told('variables', text)).toEqual(lines);
});

it.each(['Sets like {1, 2} and {a}', 'We [the team] met', 'He [sic] said', 'const { x } = y', '100 % safe, 5%'])(
  'none in %j',
  (text) => {
    expect(told('variables', text)).toEqual([]);
  },
);
