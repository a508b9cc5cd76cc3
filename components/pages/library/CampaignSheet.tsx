import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { removeCampaign, saveCampaign } from '../../../utils/db/tables/links.ts';
import { CampaignKind } from '../../../utils/model/campaign-parts.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { NetworkId } from '../../../utils/model/network.ts';
import { longestNote } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Field, Select, TextArea } from '../../ui/Field.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useSaid } from './use-said.ts';
import { CampaignOutcomes } from './CampaignOutcomes.tsx';
import { FormSheet } from './FormSheet.tsx';
import { campaignFormOf, campaignOf, campaignProblem } from './link-form.ts';

export interface CampaignSheetProps {
  /** Undefined: a new campaign. */
  readonly campaign: Campaign | undefined;
  readonly onClose: () => void;
  /** The sheet stands on the campaign's own page, which shows the rest. */
  readonly isOnItsPage?: boolean;
}

/** A campaign: its days, what its links carry, and whether somebody pays for its posts. */
export function CampaignSheet({ campaign, onClose, isOnItsPage = false }: CampaignSheetProps) {
  const { db } = useDesk();
  const tell = useSaid(onClose);
  const [start] = useState(() => campaignFormOf(campaign));
  const [form, setForm] = useState(start);
  const [isTried, setTried] = useState(false);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const set = (changes: Partial<typeof form>) => setForm((before) => ({ ...before, ...changes }));
  const problem = campaignProblem(form);
  const said = (what: typeof problem): string | undefined =>
    isTried && what && problem === what ? i18n.t(`campaigns.problem.${what}`) : undefined;
  const save = async () => {
    setTried(true);
    if (problem) return;
    const content = campaignOf(form);
    await tell.save(content.title, (at) => saveCampaign(db, campaign?.id, content, at));
  };
  const remove = async () => {
    if (campaign) await tell.remove(campaign.title, (at) => removeCampaign(db, campaign.id, at));
  };
  return (
    <FormSheet
      title={campaign ? campaign.title : i18n.t('campaigns.new')}
      onSave={() => void save()}
      onClose={onClose}
      below={
        campaign &&
        !isOnItsPage && (
          <>
            <p class="sec">
              <a class="link" href={hashOf('campaigns', campaign.id)}>
                {i18n.t('campaigns.openPage')}
              </a>
            </p>
            <CampaignOutcomes campaign={campaign} />
          </>
        )
      }
      deleting={campaign && { label: i18n.t('campaigns.delete'), onPress: () => void remove() }}
    >
      <Field
        label={i18n.t('library.title')}
        value={form.title}
        maxLength={120}
        placeholder={i18n.t('campaigns.titleExample')}
        problem={said('title')}
        onValue={(title) => set({ title })}
      />
      <Select
        label={i18n.t('campaigns.kind')}
        value={form.kind}
        options={CampaignKind.options.map((value) => ({
          value: value as string,
          text: i18n.t(`campaigns.kinds.${value}`),
        }))}
        onValue={(kind) => set({ kind })}
      />
      <TextArea
        label={i18n.t('campaigns.brief')}
        value={form.brief}
        maxLength={longestNote}
        placeholder={i18n.t('campaigns.briefExample')}
        onValue={(brief) => set({ brief })}
      />
      <TextArea
        label={i18n.t('campaigns.owners')}
        value={form.owners}
        rows={2}
        maxLength={4000}
        placeholder={i18n.t('campaigns.ownersExample')}
        help={i18n.t('campaigns.ownersHelp')}
        onValue={(owners) => set({ owners })}
      />
      <Switch checked={form.isActive} onChange={(isActive) => set({ isActive })}>
        {i18n.t('campaigns.on')}
      </Switch>
      <Select
        label={i18n.t('links.network')}
        value={form.network}
        options={[
          { value: '', text: i18n.t('campaigns.allNetworks') },
          ...NetworkId.options.map((value) => ({ value, text: networkName(value) })),
        ]}
        onValue={(network) => set({ network })}
      />
      <div class="pair">
        <Field
          label={i18n.t('campaigns.startsOn')}
          type="date"
          value={form.startsOn}
          onValue={(startsOn) => set({ startsOn })}
        />
        <Field
          label={i18n.t('campaigns.endsOn')}
          type="date"
          value={form.endsOn}
          problem={said('days')}
          onValue={(endsOn) => set({ endsOn })}
        />
      </div>
      <div class="pair">
        <Field
          label={i18n.t('campaigns.budget')}
          value={form.budget}
          maxLength={15}
          placeholder="500"
          problem={said('budget')}
          onValue={(budget) => set({ budget })}
        />
        <Field
          label={i18n.t('purchases.currency')}
          value={form.currency}
          maxLength={3}
          problem={said('currency')}
          onValue={(currency) => set({ currency: currency.toUpperCase() })}
        />
        <Field
          label={i18n.t('campaigns.margin')}
          value={form.margin}
          maxLength={6}
          placeholder="40"
          help={i18n.t('campaigns.marginHelp')}
          problem={said('margin')}
          onValue={(margin) => set({ margin })}
        />
        <Field
          label={i18n.t('campaigns.conversionValue')}
          value={form.conversionValue}
          maxLength={15}
          placeholder="60"
          help={i18n.t('campaigns.conversionValueHelp')}
          problem={said('conversionValue')}
          onValue={(conversionValue) => set({ conversionValue })}
        />
      </div>
      <div class="pair">
        <Field
          label={i18n.t('links.field.utmCampaign')}
          value={form.utmCampaign}
          maxLength={120}
          placeholder="winter-refill"
          onValue={(utmCampaign) => set({ utmCampaign })}
        />
        <Field
          label={i18n.t('links.field.utmMedium')}
          value={form.utmMedium}
          maxLength={120}
          placeholder="social"
          onValue={(utmMedium) => set({ utmMedium })}
        />
        {NetworkId.options.map((network) => (
          <Field
            key={network}
            label={i18n.t('campaigns.sourceOn', [networkName(network)])}
            value={form.utmSources[network]}
            maxLength={120}
            placeholder={network}
            onValue={(value) => set({ utmSources: { ...form.utmSources, [network]: value } })}
          />
        ))}
      </div>
      <Field
        label={i18n.t('campaigns.hosts')}
        value={form.hosts}
        maxLength={4000}
        placeholder="tidewell.example"
        help={i18n.t('campaigns.hostsHelp')}
        onValue={(hosts) => set({ hosts })}
      />
      <Switch checked={form.isSponsored} onChange={(isSponsored) => set({ isSponsored })}>
        {i18n.t('campaigns.sponsored')}
      </Switch>
      {form.isSponsored && (
        <div class="pair">
          <Field
            label={i18n.t('campaigns.disclosure')}
            value={form.disclosure}
            maxLength={200}
            placeholder="#ad"
            onValue={(disclosure) => set({ disclosure })}
          />
          <Field
            label={i18n.t('campaigns.country')}
            value={form.country}
            maxLength={2}
            placeholder="GB"
            problem={said('country')}
            onValue={(country) => set({ country })}
          />
        </div>
      )}
    </FormSheet>
  );
}
