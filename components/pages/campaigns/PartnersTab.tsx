import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { partnerPosts } from '../../../utils/db/queries/partner-posts.ts';
import { mostPartners, type Partner } from '../../../utils/model/campaign-parts.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import type { TabProps } from './tab-props.ts';
import { PartnerDialog } from './PartnerDialog.tsx';
import { PartnerPanel } from './PartnerPanel.tsx';
import { useWrite } from './use-write.ts';

/** Who posts for the campaign under their own name: what was promised, what of it was seen, and whether it says so. */
export function PartnersTab({ page: { campaign }, now }: TabProps) {
  const { db } = useDesk();
  const write = useWrite(campaign.id);
  const { partners = [], budget, disclosure } = campaign;
  const [edited, edit] = useState<Partner | 'new' | undefined>(undefined);
  const posts = useLive(
    () => partnerPosts(db, partners, disclosure, now),
    [db, campaign.id, campaign.updatedAt, now],
  ).value;
  const set = (change: (before: readonly Partner[]) => readonly Partner[], said?: string) =>
    write((before) => ({ partners: [...change(before.partners ?? [])] }), said);
  const add = (
    <Button icon="plus" disabled={partners.length >= mostPartners} onPress={() => edit('new')}>
      {i18n.t('campaign.newPartner')}
    </Button>
  );
  return (
    <>
      {partners.length === 0 ? (
        <Panel title={i18n.t('campaign.partners')}>
          <Empty action={add}>{i18n.t('campaign.noPartners')}</Empty>
        </Panel>
      ) : (
        <p class="row">
          <span class="grow small grey">{i18n.t('campaign.partnersAbout')}</span>
          {add}
        </p>
      )}
      {partners.map((partner) => (
        <PartnerPanel
          key={partner.id}
          partner={partner}
          usual={disclosure}
          currency={budget?.currency}
          posts={posts}
          now={now}
          onEdit={() => edit(partner)}
          onChange={(change) => void set((all) => all.map((each) => (each.id === partner.id ? change(each) : each)))}
          onRemove={() =>
            void set((all) => all.filter(({ id }) => id !== partner.id), i18n.t('campaign.removed', [partner.name]))
          }
        />
      ))}
      {edited && (
        <PartnerDialog
          partner={edited === 'new' ? undefined : edited}
          currency={budget?.currency}
          onClose={() => edit(undefined)}
          onSave={(saved) =>
            set((all) =>
              all.some(({ id }) => id === saved.id)
                ? all.map((each) => (each.id === saved.id ? { ...saved, deliverables: each.deliverables } : each))
                : [...all, saved],
            )
          }
        />
      )}
    </>
  );
}
