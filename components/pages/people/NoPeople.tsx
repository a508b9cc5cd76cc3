import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Panel.tsx';

/** In the place of a list that nobody is on. */
export function NoPeople({ isNobodyKept, onAdd }: { readonly isNobodyKept: boolean; readonly onAdd: () => void }) {
  if (!isNobodyKept) return <Empty>{i18n.t('people.noMatch')}</Empty>;
  return (
    <Empty
      action={
        <Button icon="plus" onPress={onAdd}>
          {i18n.t('people.add')}
        </Button>
      }
    >
      {i18n.t('people.empty')}
    </Empty>
  );
}
