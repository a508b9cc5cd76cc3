import { describe, expect, it } from 'vitest';
import { cleaned } from './clean.ts';

describe('an answer as the text that was asked for', () => {
  it.each([
    ['nothing around it', 'One line\n\nand another', 'One line\n\nand another'],
    ['space around it', '\n  Text \n', 'Text'],
    ['quotation marks', '"Text"', 'Text'],
    ['typographic ones', '“Text”', 'Text'],
    ['German ones', '„Text“', 'Text'],
    ['French ones', '« Texte »', 'Texte'],
    ['a fence', '```\nText\nand more\n```', 'Text\nand more'],
    ['a fence with a language', '```markdown\nText\n```', 'Text'],
    ['thoughts', '<think>\nHm, "so".\n</think>\n\nText', 'Text'],
    ['our own marks', '===== draft\nText\n===== end of draft', 'Text'],
    ['line ends of Windows', 'a\r\nb\rc', 'a\nb\nc'],
    ['characters that nobody sees', '\uFEFFa\u0000\u202Eb\u2066\u0007c\u{E0041}', 'abc'],
    ['joined emoji', '👩🏽‍🚀 می‌خواهم', '👩🏽‍🚀 می‌خواهم'],
    ['two quotations', '“Yes” and “no”', '“Yes” and “no”'],
    ['an apostrophe at each end', "'tis not the users'", "'tis not the users'"],
    ['code inside', 'Use ```x``` here', 'Use ```x``` here'],
    ['HTML', '<b>Text</b><img src=x onerror=alert(1)>', '<b>Text</b><img src=x onerror=alert(1)>'],
    ['nothing in it', ' \n ', ''],
    ['quotation marks around nothing', '""', '""'],
  ])('with %s', (_what, answer, text) => {
    expect(cleaned(answer)).toBe(text);
  });

  it('leaves what the draft itself has: quotation marks around all, a character that turns the direction', () => {
    expect(cleaned('“Shorter”', '“Long quotation”')).toBe('“Shorter”');
    expect(cleaned('a\u2066b\u2069', 'x\u2066y\u2069')).toBe('a\u2066b\u2069');
  });
});
