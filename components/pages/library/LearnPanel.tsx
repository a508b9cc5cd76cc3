import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ownTexts } from '../../../utils/db/queries/own-texts.ts';
import type { LearnedVoice } from '../../../utils/model/library.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { type Proposal, proposalsOf, type VoiceForm } from './voice-form.ts';

export interface LearnPanelProps {
  readonly language: string | undefined;
  readonly form: VoiceForm;
  readonly onTake: (changes: Partial<VoiceForm>) => void;
}

/** What is usual in the user's own posts, to be taken over one by one: nothing of it counts before it is saved. */
export function LearnPanel({ language, form, onTake }: LearnPanelProps) {
  const { db, measure } = useDesk();
  const [learned, setLearned] = useState<LearnedVoice | undefined>(undefined);
  const learn = async () => {
    const texts = await Promise.all(NetworkId.options.map((network) => ownTexts(db, network, Date.now())));
    setLearned(
      measure.learnVoice(
        texts.flat().map(({ text }) => text),
        language,
      ),
    );
  };
  const proposals = learned ? proposalsOf(learned) : [];
  return (
    <Panel title={i18n.t('voice.learn.title')}>
      <div class="librarypart col g2">
        <p class="small grey">{i18n.t('voice.learn.about')}</p>
        <span>
          <Button icon="posts" onPress={() => void learn()}>
            {i18n.t('voice.learn.read')}
          </Button>
        </span>
        <div role="status">
          {learned && (
            <p class="small">
              {proposals.length > 0
                ? i18n.t('voice.learn.from', learned.n, [formatNumber(learned.n)])
                : i18n.t('voice.learn.tooFew', learned.n, [formatNumber(learned.n)])}
            </p>
          )}
        </div>
        {proposals.map((proposal) => (
          <ProposalRow key={proposal.field} proposal={proposal} form={form} onTake={onTake} />
        ))}
      </div>
    </Panel>
  );
}

interface ProposalRowProps extends Pick<LearnPanelProps, 'form' | 'onTake'> {
  readonly proposal: Proposal;
}

function ProposalRow({ proposal, form, onTake }: ProposalRowProps) {
  const { field, form: changes } = proposal;
  const isTaken = Object.entries(changes).every(([key, value]) => form[key as keyof VoiceForm] === value);
  const text = saidOf(proposal);
  return (
    <div class="row base learnrow">
      <div class="grow">
        <p class="m">{text}</p>
        <p class="small grey">{aboutOf(proposal)}</p>
      </div>
      <Button
        size="small"
        disabled={isTaken}
        label={i18n.t(isTaken ? 'voice.learn.isTaken' : 'voice.learn.use', [text])}
        onPress={() => onTake(changes)}
        key={field}
      >
        {isTaken ? i18n.t('voice.learn.taken') : i18n.t('voice.learn.take')}
      </Button>
    </div>
  );
}

function saidOf({ field, form }: Proposal): string {
  if (field === 'person') return i18n.t(`voice.learn.person.${form.person ?? 'any'}`);
  if (field === 'emoji') return i18n.t('voice.learn.emoji', [form.mostEmoji ?? '']);
  if (field === 'exclamations') return i18n.t('voice.learn.exclamations', [form.mostExclamations ?? '']);
  return i18n.t('voice.learn.ease', [form.leastEase ?? '', form.mostEase ?? '']);
}

function aboutOf({ field, n, share = 0, median = 0 }: Proposal): string {
  const count = formatNumber(n);
  if (field === 'person') return i18n.t('voice.learn.personOf', n, [count, formatNumber(share)]);
  if (field === 'ease') return i18n.t('voice.learn.easeOf', n, [count, formatNumber(median)]);
  return i18n.t('voice.learn.medianOf', n, [count]);
}
