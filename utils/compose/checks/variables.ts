import { piecesOf } from './prose.ts';
import type { Check } from './types.ts';

/** What templates leave where a word was to be put in: {name}, {{first_name}}, [Company], %FNAME%. */
const left = new RegExp(
  [
    String.raw`\{\{\s*[\p{L}_][\p{L}\p{N}_. -]{0,30}\s*\}\}`,
    String.raw`\{(?:first[ _-]?name|last[ _-]?name|name|company|first line|date|title|product|city|vorname|nachname|firma|prénom|nom|entreprise|nombre|empresa|nome|azienda|naam|bedrijf)\}`,
    String.raw`\[(?:your |insert |ihr |dein |votre |tu |su )?(?:first name|last name|name|company(?: name)?|date|title|product|city|vorname|nachname|firma|prénom|nom|entreprise|nombre|empresa|nome|azienda|naam|bedrijf)(?: here)?\]`,
    String.raw`%(?:FNAME|LNAME|NAME|COMPANY)%|\*\|[A-Z_]{2,20}\|\*`,
  ].join('|'),
  'giu',
);

/** A place of a template that nobody filled. */
export const variables: Check = {
  id: 'variables',
  run({ text }) {
    return piecesOf(text, left).map(({ text: found, start, end }) => ({
      span: { start, end },
      reason: 'variables.left',
      args: [found],
    }));
  },
};
