import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../../ui/Button.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Outcome } from '../../settings/Outcome.tsx';

export interface ChooseFileProps {
  readonly about: string;
  readonly label: string;
  /** As of an `input`. */
  readonly accept: string;
  readonly isReading: boolean;
  readonly problem: string | undefined;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** The first step of an import. */
export function ChooseFile({ about, label, accept, isReading, problem, onFile, onClose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="grey">{about}</p>
      <FileInput inputRef={input} accept={accept} label={label} onFiles={([file]) => onFile(file)} />
      <Outcome said={problem ? { text: problem, isBad: true } : undefined} />
      <div class="row dialogfoot">
        <span class="grey small">{isReading && i18n.t('peopleFiles.reading')}</span>
        <span class="end" />
        <Button kind="ghost" onPress={onClose}>
          {i18n.t('ui.cancel')}
        </Button>
        <Button kind="primary" icon="import" disabled={isReading} onPress={() => input.current?.click()}>
          {i18n.t('peopleFiles.choose')}
        </Button>
      </div>
    </>
  );
}
