import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { campaignOn } from '../../../utils/db/queries/campaigns.ts';
import { removeLink, saveLink } from '../../../utils/db/tables/links.ts';
import type { Campaign, Link } from '../../../utils/model/library.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Field, Select } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useSaid } from './use-said.ts';
import { FormSheet } from './FormSheet.tsx';
import { linkFormOf, linkOf, utmFields } from './link-form.ts';

/** What a link takes from its campaign where it says nothing. */
const ofCampaign: readonly string[] = ['utmCampaign', 'utmSource', 'utmMedium'];

export interface LinkSheetProps {
  /** Undefined: a new link. */
  readonly link: Link | undefined;
  readonly known: readonly Campaign[];
  readonly network: NetworkId;
  readonly onClose: () => void;
}

/** A link with what it carries, and the address that comes of it. */
export function LinkSheet({ link, known, network, onClose }: LinkSheetProps) {
  const { db, measure } = useDesk();
  const tell = useSaid(onClose);
  const now = useNow();
  const [start] = useState(() => linkFormOf(link));
  const [form, setForm] = useState(start);
  const [isTried, setTried] = useState(false);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const content = linkOf(form);
  const faults = form.url.trim() ? measure.linkFaults({ ...form, isPlain: form.isPlain }) : ['noAddress' as const];
  const isBad = faults.includes('noAddress');
  const campaign = known.find(({ id }) => id === form.campaignId) ?? campaignOn(known, network, now);
  const built = isBad ? undefined : measure.buildLink(content, campaign, network).url;
  const set = (changes: Partial<typeof form>) => setForm((before) => ({ ...before, ...changes }));
  const save = async () => {
    setTried(true);
    if (!content.title || isBad) return;
    await tell.save(content.title, (at) => saveLink(db, link?.id, content, at));
  };
  const remove = async () => {
    if (link) await tell.remove(link.title, (at) => removeLink(db, link.id, at));
  };
  return (
    <FormSheet
      title={link ? link.title : i18n.t('links.new')}
      onSave={() => void save()}
      onClose={onClose}
      deleting={link && { label: i18n.t('links.delete'), onPress: () => void remove() }}
    >
      <Field
        label={i18n.t('library.title')}
        value={form.title}
        maxLength={120}
        placeholder={i18n.t('links.titleExample')}
        problem={isTried && !content.title ? i18n.t('library.needTitle') : undefined}
        onValue={(title) => set({ title })}
      />
      <div>
        <Field
          label={i18n.t('links.address')}
          value={form.url}
          maxLength={2000}
          placeholder="https://"
          problem={isTried && isBad ? i18n.t('links.fault.noAddress') : undefined}
          onValue={(url) => set({ url })}
        />
        <div role="status">
          {form.url.trim() !== '' &&
            faults
              .filter((fault) => fault !== 'noAddress')
              .map((fault) => (
                <p key={fault} class="small caution">
                  {i18n.t(`links.fault.${fault}`)}
                </p>
              ))}
        </div>
      </div>
      <Select
        label={i18n.t('links.campaign')}
        value={form.campaignId}
        options={[
          { value: '', text: i18n.t('links.campaignOn') },
          ...known.map(({ id, title }) => ({ value: id, text: title })),
        ]}
        onValue={(campaignId) => set({ campaignId })}
      />
      <Switch checked={form.isPlain} onChange={(isPlain) => set({ isPlain })}>
        {i18n.t('links.plain')}
      </Switch>
      {!form.isPlain && (
        <>
          <div class="pair">
            {utmFields.map((field) => (
              <Field
                key={field}
                label={i18n.t(`links.field.${field}`)}
                value={form[field]}
                maxLength={120}
                placeholder={ofCampaign.includes(field) ? i18n.t('links.ofCampaign') : i18n.t('links.noUtm')}
                onValue={(value) => set({ [field]: value })}
              />
            ))}
          </div>
        </>
      )}
      {built && (
        <div>
          <p class="lab">{i18n.t('links.built')}</p>
          <p class="small linkaddress" dir="ltr">
            {built}
          </p>
        </div>
      )}
    </FormSheet>
  );
}
