import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type EntryMedia, longestAlt, mostEntryMedia } from '../../../utils/model/entry-parts.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { useDesk } from '../../hooks/desk.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckLine } from '../../ui/CheckLine.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { networkName } from '../../ui/NetworkTag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { mediaOf, mediaOn, onNetworks } from './entry-media.ts';

export interface MediaListProps {
  readonly media: readonly EntryMedia[];
  /** The networks that the entry has a text for. */
  readonly networks: readonly NetworkId[];
  readonly onMedia: (media: readonly EntryMedia[]) => void;
}

const mb = 1024 * 1024;

/** The pictures and films that go out with an entry, what they say to those who do not see them, and what networks take. */
export function MediaList({ media, networks, onMedia }: MediaListProps) {
  const { measure } = useDesk();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const add = async (files: readonly File[]) => {
    const read = (await Promise.all(files.map(mediaOf))).filter((each) => each !== undefined);
    onMedia([...media, ...read].slice(0, mostEntryMedia));
    if (read.length < files.length) toast({ text: i18n.t('entry.notMedia'), icon: 'warn' });
  };
  const change = (at: number, next: EntryMedia) => onMedia(media.map((each, index) => (index === at ? next : each)));
  const faults = networks.flatMap((network) => {
    const of = mediaOn(media, network);
    return of.length > 0 ? measure.mediaFaults(network, of).map((fault) => ({ network, ...fault })) : [];
  });
  return (
    <section class="sec col g2" aria-label={i18n.t('entry.media')}>
      <div class="row base sechead">
        <h3>{i18n.t('entry.media')}</h3>
        <span class="small grey grow">{i18n.t('entry.mediaAbout')}</span>
        <a class="link small" href={hashOf('library', 'pictures')} target="_blank" rel="noreferrer">
          {i18n.t('entry.cut')}
        </a>
        <Button size="small" icon="plus" onPress={() => input.current?.click()}>
          {i18n.t('entry.addMedia')}
        </Button>
      </div>
      <FileInput
        inputRef={input}
        accept="image/*,video/*"
        isMany
        label={i18n.t('entry.addMedia')}
        onFiles={(files) => void add(files)}
      />
      {media.map((file, at) => (
        <div class="variant" role="group" aria-label={file.name} key={at}>
          <p class="row wrap">
            <span class="m grow" dir="auto">
              {file.name}
            </span>
            <span class="small grey">{factsOf(file)}</span>
            <Button
              kind="ghost"
              size="small"
              icon="close"
              label={i18n.t('entry.removeMedia', [file.name])}
              onPress={() => onMedia(media.filter((_each, index) => index !== at))}
            />
          </p>
          {file.kind === 'picture' && (
            <TextArea
              label={i18n.t('entry.alt')}
              value={file.alt ?? ''}
              rows={2}
              maxLength={longestAlt}
              placeholder={i18n.t('entry.altExample')}
              onValue={(alt) => change(at, withAlt(file, alt))}
            />
          )}
          {networks.length > 1 && (
            <div class="row wrap" role="group" aria-label={i18n.t('entry.mediaOn', [file.name])}>
              {networks.map((network) => {
                const on = file.networks ?? networks;
                return (
                  <CheckLine
                    key={network}
                    checked={on.includes(network)}
                    onChange={(isOn) =>
                      change(
                        at,
                        onNetworks(file, isOn ? [...on, network] : on.filter((each) => each !== network), networks),
                      )
                    }
                  >
                    {networkName(network)}
                  </CheckLine>
                );
              })}
            </div>
          )}
        </div>
      ))}
      {faults.length > 0 && (
        <ul class="plain mediafaults">
          {faults.map(({ network, reason, args }, at) => (
            <li key={at} class="row small">
              <span class="enclose">
                <Icon name="warn" />
              </span>
              <span>
                <span class="m">{networkName(network)}: </span>
                {i18n.t(`checks.${reason}.says` as 'checks.media.large.says', [...args] as [string])}
                {'. '}
                {i18n.t(`checks.${reason}.why` as 'checks.media.large.why', [...args] as [string, string])}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const withAlt = ({ alt: _before, ...file }: EntryMedia, alt: string): EntryMedia => (alt ? { ...file, alt } : file);

const sizeText = (bytes: number): string =>
  bytes >= mb
    ? i18n.t('entry.megabytes', [formatNumber(Math.round((bytes / mb) * 10) / 10)])
    : i18n.t('entry.kilobytes', [formatNumber(Math.max(1, Math.round(bytes / 1024)))]);

/** "1,200 × 675 px, 20 kB" */
const factsOf = ({ width, height, bytes }: EntryMedia): string =>
  width > 0
    ? i18n.t('entry.mediaFacts', [formatNumber(width), formatNumber(height), sizeText(bytes)])
    : sizeText(bytes);
