import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Panel } from '../../ui/Panel.tsx';
import { DiscussionList } from './DiscussionList.tsx';
import { discussionsShown, useDiscussions } from './use-discussions.ts';

/** Posts of the last days with a watchword. Nothing at all where there are none. */
export function DiscussionsPanel() {
  const { db } = useDesk();
  const now = useNow();
  const all = useDiscussions(db, now);
  if (all.length === 0) return null;
  return (
    <Panel
      title={i18n.t('watchwords.discussions')}
      about={i18n.t('watchwords.discussionsAbout', all.length, [formatNumber(all.length)])}
      action={
        <Button
          kind="ghost"
          size="small"
          label={i18n.t('watchwords.allFound')}
          onPress={() => goTo('strategy', 'watchwords')}
        >
          {i18n.t('watchwords.all')}
        </Button>
      }
    >
      <DiscussionList discussions={all.slice(0, discussionsShown)} now={now} db={db} />
    </Panel>
  );
}
