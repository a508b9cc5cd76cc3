import { describe, expect, it } from 'vitest';
import type { OpenQuestion } from '../../../utils/settings/questions.ts';
import { accountName, faultText, questionText } from './workspace-words.ts';

const question = (viewerName: string | undefined, boundName: string | undefined): OpenQuestion => ({
  viewer: { network: 'x', handle: 'kilnco', ...(viewerName && { name: viewerName }) },
  home: {
    workspace: { id: 'k', name: 'Kiln', createdAt: 1 },
    identity: { network: 'x', handle: 'kiln', ...(boundName && { name: boundName }) },
  },
  current: { id: 'main', name: 'My desk', createdAt: 0 },
});

describe('the words of workspaces', () => {
  it('name the network, the account as it is called now, and where it belongs', () => {
    expect(questionText(question('Kiln Company', 'Kiln Co'))).toBe('workspaces_question|X|Kiln Company|Kiln');
    expect(questionText(question(undefined, 'Kiln Co'))).toBe('workspaces_question|X|Kiln Co|Kiln');
    expect(questionText(question(undefined, undefined))).toBe('workspaces_question|X|@kilnco|Kiln');
  });

  it('call an account by its handle where no name was seen', () => {
    expect(accountName({ handle: 'kilnco' })).toBe('@kilnco');
  });

  it('say what is wrong with a name', () => {
    const faults = ['empty', 'too-long', 'duplicate', 'unknown', 'last', 'data-stays'] as const;
    expect(new Set(faults.map(faultText)).size).toBe(faults.length);
  });
});
