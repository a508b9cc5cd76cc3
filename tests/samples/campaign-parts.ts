import type { Campaign } from '../../utils/model/library.ts';

const at = Date.UTC(2026, 10, 2, 9);

/** All that a campaign can hold beside what its links carry. */
export const campaignParts = {
  kind: 'launch',
  brief: 'Refill points in nine hotels.',
  owners: [{ name: 'Ines', department: 'Marketing' }],
  spending: [{ id: 'spending-1', day: '2026-11-03', amount: 80, what: 'Prints' }],
  margin: 0.4,
  conversionValue: 60,
  goalIds: ['goal-1'],
  checklist: [{ id: 'step-1', text: 'Texts are written', dueOn: '2026-11-02', doneAt: at }],
  partners: [
    {
      id: 'partner-1',
      name: 'Kiln Co',
      handles: { x: 'kiln_co' },
      fee: 200,
      disclosure: '#ad',
      deliverables: [
        {
          id: 'deliverable-1',
          what: 'One thread',
          network: 'x',
          dueOn: '2026-11-20',
          post: { network: 'x', kind: 'status', id: '1992000000000000077' },
        },
      ],
    },
  ],
  wentWell: 'Hotels shared it themselves.',
  wentBadly: 'Nothing on Facebook.',
} as const satisfies Partial<Campaign>;
