import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NetworkId } from '../../../utils/model/network.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PageHead } from '../PageHead.tsx';
import { Outcome } from '../settings/Outcome.tsx';
import { type Box, reshaped, wholeBox } from './crop-box.ts';
import { cropPresets } from './crop-presets.ts';
import { CropForm } from './CropForm.tsx';
import { CropStage, keptArgs } from './CropStage.tsx';
import { type OpenPicture, openPicture } from './draw-crop.ts';
import type { LibraryViewProps } from './library-view.ts';

/** Cuts a picture to the sizes of the networks, in this page alone: nothing is sent, and nothing is kept. */
export function PicturesView({ tabs }: LibraryViewProps) {
  const input = useRef<HTMLInputElement>(null);
  const [picture, setPicture] = useState<OpenPicture | undefined>(undefined);
  const [box, setBox] = useState<Box | undefined>(undefined);
  const [network, setNetwork] = useState<NetworkId>('x');
  const [use, setUse] = useState(cropPresets.x[0]?.use ?? 'square');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => () => picture?.bitmap.close(), [picture]);
  const presets = cropPresets[network];
  const preset = presets.find((each) => each.use === use) ?? presets[0];

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const opened = await openPicture(file);
    setProblem(opened ? undefined : i18n.t('pictures.unreadable', [file.name]));
    if (!opened || !preset) return;
    setPicture(opened);
    setBox(wholeBox(opened, preset.width / preset.height));
  };
  const choose = (nextNetwork: NetworkId, nextUse: typeof use): void => {
    const next = cropPresets[nextNetwork].find((each) => each.use === nextUse) ?? cropPresets[nextNetwork][0];
    if (!next) return;
    setNetwork(nextNetwork);
    setUse(next.use);
    if (picture && box) setBox(reshaped(box, picture, next.width / next.height));
  };
  const openButton = (kind: 'primary' | 'default') => (
    <Button kind={kind} icon="import" onPress={() => input.current?.click()}>
      {i18n.t(picture ? 'pictures.openOther' : 'pictures.open')}
    </Button>
  );
  return (
    <div class="col grow pagecol">
      <PageHead title={i18n.t('library.name')} beside={tabs}>
        {picture && openButton('default')}
      </PageHead>
      <main class="body col g3">
        <FileInput
          inputRef={input}
          accept="image/*"
          label={i18n.t('pictures.open')}
          onFiles={([file]) => void open(file)}
        />
        <Outcome said={problem ? { text: problem, isBad: true } : undefined} />
        {picture && box && preset ? (
          <div class="croppair">
            <Panel title={picture.name} about={sizeOf(picture)}>
              <div class="librarypart col g2">
                <CropStage picture={picture} box={box} onBox={setBox} />
                <p class="small" role="status">
                  {i18n.t('pictures.kept', keptArgs(box))}
                </p>
                <p class="small grey" id="crop-keys">
                  {i18n.t('pictures.keys')}
                </p>
              </div>
            </Panel>
            <CropForm {...{ picture, box, network, preset, presets }} onBox={setBox} onChoose={choose} />
          </div>
        ) : (
          <div class="panel">
            <div class="empty col">
              <p class="grey">{i18n.t('pictures.empty')}</p>
              {openButton('primary')}
            </div>
          </div>
        )}
      </main>
    </div>
  );
}

const sizeOf = ({ width, height }: OpenPicture): string => i18n.t('pictures.size', [String(width), String(height)]);
