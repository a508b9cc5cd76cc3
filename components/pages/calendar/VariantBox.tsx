import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Campaign } from '../../../utils/model/library.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { mostParts } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { NetworkTag, networkName } from '../../ui/NetworkTag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { composerUrl, openUrl } from '../today/links.ts';
import { CommentBox } from './CommentBox.tsx';
import type { Variant } from './entry-form.ts';
import { PartActs } from './PartActs.tsx';
import { moved, splitAt, withPart, without } from './parts.ts';
import { withTags } from './tagged-links.ts';
import { TextBox } from './TextBox.tsx';

export interface VariantBoxProps {
  readonly network: NetworkId;
  readonly variant: Variant;
  /** The other networks that have a text, each as one. */
  readonly others: readonly { readonly network: NetworkId; readonly text: string }[];
  readonly isPremium: boolean;
  /** The one that its links are of. */
  readonly campaign: Campaign | undefined;
  readonly onVariant: (variant: Variant) => void;
}

/** Where the focus goes once the parts stand in their new order: a control of a part, or its text. */
interface Wanted {
  readonly at: number;
  readonly control: 'text' | 'earlier' | 'later';
}

const as = (at: number) => (at === 0 ? 'post' : 'further');

/** What is written for one network, part by part, each with the exact room that is left, and the way to its composer. */
export function VariantBox({ network, variant, others, isPremium, campaign, onVariant }: VariantBoxProps) {
  const { measure } = useDesk();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const [wanted, want] = useState<Wanted | undefined>(undefined);
  const [said, say] = useState('');
  const [isCommentOpen, openComment] = useState(false);
  const { parts, comment } = variant;
  const count = parts.length;
  const name = networkName(network);
  const isWritten = parts.some((part) => part.trim());
  const hasComment = isCommentOpen || comment !== '';
  const leftOf = (text: string, at: number) =>
    measure.limitOf(network, as(at), isPremium) - measure.lengthOf(network, text);
  const setParts = (next: readonly string[]) => onVariant({ ...variant, parts: next });
  const takesBack = () => onVariant(variant);

  useLayoutEffect(() => {
    if (!wanted) return;
    const part = box.current?.querySelectorAll<HTMLElement>('.part')[wanted.at];
    const button = part?.querySelector<HTMLButtonElement>(`button.${wanted.control}:not(:disabled)`);
    (button ?? part?.querySelector('textarea'))?.focus();
    want(undefined);
  }, [wanted]);

  const move = (at: number, by: -1 | 1, control: Wanted['control']) => {
    const to = at + by;
    if (to < 0 || to >= count) return;
    setParts(moved(parts, at, to));
    want({ at: to, control });
    say(i18n.t('calendar.partMoved', [String(to + 1), String(count)]));
  };
  const remove = (at: number) => {
    setParts(without(parts, at));
    want({ at: Math.max(0, at - 1), control: 'text' });
    if (parts[at]?.trim()) toast({ text: i18n.t('calendar.partRemoved'), icon: 'trash', undo: takesBack });
  };
  const split = (at: number) => {
    const next = splitAt(parts, at, measure.partsOf(network, parts[at] ?? '', as(at), isPremium));
    setParts(next);
    want({ at, control: 'text' });
    say(i18n.t('calendar.wasSplit', [String(next.length)]));
  };
  const takeFrom = ({ network: from, text }: VariantBoxProps['others'][number]) => {
    setParts([text]);
    want({ at: 0, control: 'text' });
    if (isWritten) toast({ text: i18n.t('calendar.taken', [name, networkName(from)]), icon: 'copy', undo: takesBack });
  };
  const tagged = (text: string): string => withTags(text, (url) => measure.buildLink({ url }, campaign, network));
  const withLinks: Variant = { ...variant, parts: parts.map(tagged), comment: tagged(comment) };
  const isTagged = withLinks.comment === comment && withLinks.parts.every((part, at) => part === parts[at]);
  const tag = () => {
    onVariant(withLinks);
    want({ at: 0, control: 'text' });
    toast({ text: i18n.t('calendar.linksTagged', [campaign?.title ?? '']), icon: 'link', undo: takesBack });
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: i18n.t('calendar.copied', [name]), icon: 'copy' });
  };
  const copyAndOpen = async () => {
    await copy(parts[0] ?? '');
    openUrl(composerUrl(network));
  };
  const fold = parts[0]?.trim() ? measure.foldOf(network, parts[0]) : undefined;

  return (
    <div class="variant" ref={box} role="group" aria-label={name}>
      {parts.map((text, at) => {
        const ofPart = (what: string): string =>
          count > 1 ? i18n.t('calendar.partOf', [what, String(at + 1), String(count)]) : what;
        const of = ofPart(name);
        const left = leftOf(text, at);
        return (
          <div class="part" key={at}>
            <TextBox
              label={ofPart(i18n.t('calendar.textFor', [name]))}
              head={
                <>
                  {at === 0 && <NetworkTag network={network} quiet />}
                  <span class="m grow">{at === 0 ? of : i18n.t('calendar.part', [String(at + 1), String(count)])}</span>
                </>
              }
              text={text}
              left={left}
              placeholder={i18n.t('calendar.noText', [name])}
              onText={(next) => setParts(withPart(parts, at, next))}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                move(at, event.key === 'ArrowUp' ? -1 : 1, 'text');
              }}
            />
            {at === 0 && fold !== undefined && <p class="small grey">{foldSentence(fold)}</p>}
            <PartActs
              of={of}
              at={at}
              count={count}
              isTooLong={left < 0}
              onCopy={at > 0 && text.trim() ? () => void copy(text) : undefined}
              onSplit={() => split(at)}
              onMove={(by) => move(at, by, by < 0 ? 'earlier' : 'later')}
              onRemove={() => remove(at)}
            />
          </div>
        );
      })}
      {hasComment && (
        <CommentBox
          name={name}
          text={comment}
          left={leftOf(comment, 1)}
          onText={(next) => onVariant({ ...variant, comment: next })}
          onCopy={() => void copy(comment)}
        />
      )}
      <div class="row wrap">
        {parts[0]?.trim() && (
          <Button
            size="small"
            icon="open"
            iconFlips
            onPress={() => void copyAndOpen()}
            label={`${i18n.t('calendar.copyAndOpen')}: ${name}`}
          >
            {i18n.t('calendar.copyAndOpen')}
          </Button>
        )}
        {others.length > 0 && (
          <Menu
            label={i18n.t('calendar.takeInto', [name])}
            trigger={{
              size: 'small',
              icon: 'down',
              children: i18n.t('calendar.takeFrom'),
              label: i18n.t('calendar.takeInto', [name]),
            }}
            items={others.map((other) => ({
              id: other.network,
              text: networkName(other.network),
              onPick: () => takeFrom(other),
            }))}
          />
        )}
        {isWritten && count <= mostParts && (
          <Button
            size="small"
            icon="plus"
            label={`${i18n.t('calendar.addPart')}: ${name}`}
            onPress={() => {
              setParts([...parts, '']);
              want({ at: count, control: 'text' });
            }}
          >
            {i18n.t('calendar.addPart')}
          </Button>
        )}
        {!isTagged && (
          <Button size="small" icon="link" label={`${i18n.t('calendar.tagLinks')}: ${name}`} onPress={tag}>
            {i18n.t('calendar.tagLinks')}
          </Button>
        )}
        {isWritten && !hasComment && (
          <Button
            size="small"
            icon="plus"
            label={`${i18n.t('calendar.comment')}: ${name}`}
            onPress={() => {
              openComment(true);
              want({ at: count, control: 'text' });
            }}
          >
            {i18n.t('calendar.comment')}
          </Button>
        )}
      </div>
      <span class="vh" role="status">
        {said}
      </span>
    </div>
  );
}

const foldSentence = (word: string): string =>
  word === '' ? i18n.t('calendar.foldsAtOnce') : i18n.t('calendar.folds', [word]);
