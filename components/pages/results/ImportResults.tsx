import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button.tsx';
import { ResultsDialog } from './ResultsDialog.tsx';

/** The button that imports results, with its dialog. */
export function ImportResults() {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button icon="import" onPress={() => open(true)}>
        {i18n.t('results.import')}
      </Button>
      {isOpen && <ResultsDialog onClose={() => open(false)} />}
    </>
  );
}
