import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

interface SecretProps {
  readonly title: string;
  readonly about: string;
  readonly secret: string;
  readonly done: string;
  readonly onClose: () => void;
}

/** Something that is shown once: to be copied or written down. */
export function Secret({ title, about, secret, done, onClose }: SecretProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{about}</p>
      <p class="secret" dir="ltr">
        {secret}
      </p>
      <div class="row wrap dialogfoot">
        <Button icon="copy" onPress={() => void copy()}>
          {isCopied ? i18n.t('sync.copied') : i18n.t('sync.copy')}
        </Button>
        <span class="vh" role="status">
          {isCopied ? i18n.t('sync.copied') : ''}
        </span>
        <span class="end" />
        <Button kind="primary" autofocus onPress={onClose}>
          {done}
        </Button>
      </div>
    </Dialog>
  );
}
