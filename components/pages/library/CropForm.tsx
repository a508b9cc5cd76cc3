import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NetworkId } from '../../../utils/model/network.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextArea } from '../../ui/Field.tsx';
import { formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Range } from '../../ui/Range.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { fileName, saveBlob } from '../settings/save-file.ts';
import { type Box, mostZoom, zoomedTo, zoomOf } from './crop-box.ts';
import { type CropPreset, type CropUse, mostBytes } from './crop-presets.ts';
import { drawCrop, type OpenPicture, type PictureFormat } from './draw-crop.ts';

export interface CropFormProps {
  readonly picture: OpenPicture;
  readonly box: Box;
  readonly network: NetworkId;
  readonly preset: CropPreset;
  readonly presets: readonly CropPreset[];
  readonly onBox: (box: Box) => void;
  readonly onChoose: (network: NetworkId, use: CropUse) => void;
}

const formats: readonly PictureFormat[] = ['jpeg', 'png', 'webp'];
const formatNames: Readonly<Record<PictureFormat, string>> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' };
/** A file is made for every place of the box: only once it rests. */
const restMs = 200;

/** For what the picture is, how it is written, and what comes of it. */
export function CropForm({ picture, box, network, preset, presets, onBox, onChoose }: CropFormProps) {
  const toast = useToast();
  const [format, setFormat] = useState<PictureFormat>('jpeg');
  const [quality, setQuality] = useState(85);
  const [words, setWords] = useState('');
  const [made, setMade] = useState<Blob | 'failed' | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    setMade(undefined);
    const make = async (): Promise<void> => {
      const blob = await drawCrop(picture, box, preset, { format, quality: quality / 100 });
      if (!isOver) setMade(blob ?? 'failed');
    };
    const timer = setTimeout(() => void make(), restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [picture, box, preset, format, quality]);
  const file = made instanceof Blob ? made : undefined;
  const save = (): void => {
    if (!file) return;
    const name = fileName([picture.name.replace(/\.[^.]*$/, ''), network, preset.use], Date.now(), endingOf(format));
    saveBlob(file, name);
    toast({ text: i18n.t('pictures.saved', [name]), icon: 'check' });
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(words);
    toast({ text: i18n.t('pictures.copied'), icon: 'copy' });
  };
  return (
    <Panel title={i18n.t('pictures.result')}>
      <div class="librarypart col g3">
        <Segmented
          label={i18n.t('pictures.network')}
          value={network}
          options={NetworkId.options.map((value) => ({ value, text: networkName(value) }))}
          onValue={(next) => onChoose(next, preset.use)}
        />
        <Select
          label={i18n.t('pictures.for')}
          value={preset.use}
          options={presets.map(({ use, width, height }) => ({
            value: use,
            text: i18n.t(`pictures.use.${use}`, [String(width), String(height)]),
          }))}
          onValue={(use) => onChoose(network, use)}
        />
        <Range
          label={i18n.t('pictures.zoom')}
          value={Math.round(zoomOf(box, picture) * 100)}
          min={100}
          max={mostZoom * 100}
          step={5}
          shown={(value) => i18n.t('ui.percent', [formatNumber(value)])}
          onValue={(value) => onBox(zoomedTo(box, picture, value / 100))}
        />
        <Segmented
          label={i18n.t('pictures.format')}
          value={format}
          options={formats.map((value) => ({ value, text: formatNames[value] }))}
          onValue={setFormat}
        />
        {format !== 'png' && (
          <Range
            label={i18n.t('pictures.quality')}
            value={quality}
            min={30}
            max={100}
            step={5}
            shown={(value) => i18n.t('ui.percent', [formatNumber(value)])}
            onValue={setQuality}
          />
        )}
        <div class="col g1" role="status">
          <p class="m">{made === undefined ? i18n.t('pictures.making') : saidOf(made, format, preset)}</p>
          {box.width < preset.width && (
            <p class="small caution">
              {i18n.t('pictures.stretched', [formatNumber(Math.round(box.width)), formatNumber(preset.width)])}
            </p>
          )}
          {file && file.size > mostBytes[network] && (
            <p class="small caution">
              {i18n.t('pictures.tooLarge', [networkName(network), megabytes(mostBytes[network])])}
            </p>
          )}
        </div>
        <TextArea
          label={i18n.t('pictures.words')}
          value={words}
          rows={3}
          maxLength={1000}
          help={i18n.t('pictures.wordsHelp')}
          onValue={setWords}
        />
        <div class="row wrap">
          <Button kind="primary" icon="export" disabled={!file} onPress={save}>
            {i18n.t('pictures.save')}
          </Button>
          <Button icon="copy" disabled={!words.trim()} onPress={() => void copy()}>
            {i18n.t('pictures.copyWords')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

const megabytes = (bytes: number): string => formatNumber(Math.round((bytes / (1024 * 1024)) * 10) / 10);
const endingOf = (format: PictureFormat): string => (format === 'jpeg' ? 'jpg' : format);

function saidOf(made: Blob | 'failed', format: PictureFormat, { width, height }: CropPreset): string {
  if (made === 'failed') return i18n.t('pictures.cannotWrite', [formatNames[format]]);
  const kilobytes = formatNumber(Math.ceil(made.size / 1024));
  return i18n.t('pictures.made', [String(width), String(height), formatNames[format], kilobytes]);
}
