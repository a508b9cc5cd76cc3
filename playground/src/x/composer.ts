import { h, svg } from '../dom.ts';
import { attachmentsOf } from './attachments.ts';
import { avatarAddress } from '../picture.ts';
import type { Post } from '../world.ts';
import { draftBox } from './draft.ts';
import { xIcon } from './icons.ts';
import type { Site } from './site.ts';
import { weightOf } from './weight.ts';

export interface ComposerOptions {
  readonly kind: 'home' | 'modal' | 'reply';
  /** What is answered. */
  readonly post?: Post;
  onPublished?(): void;
}

export interface ComposerView {
  readonly element: HTMLElement;
  focus(): void;
  end(): void;
}

const limit = 280;

export function composer(site: Site, { kind, post, onPublished }: ComposerOptions): ComposerView {
  const { words, store } = site;
  const isReply = kind === 'reply';
  const host = h('div', { class: 'draft-host' });
  const button = h(
    'button',
    {
      type: 'button',
      role: 'button',
      'data-testid': kind === 'modal' ? 'tweetButton' : 'tweetButtonInline',
      class: 'primary',
    },
    h('div', { dir: 'ltr' }, h('span', {}, isReply ? words.reply : words.nav.post)),
  );
  const meter = h('div', { class: 'meter' });

  const enable = (isOn: boolean) => {
    button.toggleAttribute('disabled', !isOn);
    if (isOn) button.removeAttribute('aria-disabled');
    else button.setAttribute('aria-disabled', 'true');
    button.setAttribute('tabindex', isOn ? '0' : '-1');
  };
  enable(false);

  const editor = draftBox({
    host,
    testId: 'tweetTextarea_0',
    label: words.postText,
    placeholder: isReply ? words.postReply : words.happening,
    onChange: (text) => {
      const weight = weightOf(text);
      enable(text.trim() !== '' && weight <= limit);
      meter.replaceChildren(...(text === '' ? [] : [ring(weight)]));
    },
    onFocus: () => site.useEditor(editor),
  });
  site.useEditor(editor);

  const attachments = attachmentsOf(() => enable(editor.text().trim() !== '' || attachments.files.all.length > 0));

  button.addEventListener('click', () => {
    const text = editor.text().trim();
    if (text === '') return;
    editor.clear();
    attachments.files.clear();
    if (isReply && post) store.reply(post, text);
    else store.publish(text);
    onPublished?.();
  });

  const account = store.world.viewer;
  const field = h(
    'div',
    { class: 'composer-field' },
    h(
      'div',
      { 'data-testid': 'tweetTextarea_0_label' },
      h(
        'div',
        { dir: 'ltr' },
        h('div', { 'data-testid': 'tweetTextarea_0RichTextInputContainer', class: 'rich' }, host),
      ),
    ),
    attachments.element,
  );
  const tools = h('div', { class: 'tools' }, attachments.files.input, ['photo', 'emoji', 'calendar'].map(tool));
  tools.querySelector('button')?.addEventListener('click', () => attachments.files.input.click());
  const foot = h(
    'div',
    { class: 'composer-foot', ...(isReply ? {} : { 'data-testid': 'toolBar' }) },
    !isReply && tools,
    h('div', { class: 'composer-send' }, meter, button),
  );
  const element = h(
    'div',
    { class: `composer ${kind}` },
    h(
      'div',
      { role: 'progressbar', class: 'upload', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': 0 },
      h('div', { 'data-testid': 'progressBar-bar' }),
    ),
    h(
      'div',
      { class: 'composer-row' },
      h(
        'div',
        { 'data-testid': `UserAvatar-Container-${account.handles.x}`, class: 'avatar' },
        h(
          'a',
          { href: `/${account.handles.x}`, role: 'link' },
          h('img', { alt: account.name, src: avatarAddress(account) }),
        ),
      ),
      h('div', { class: 'composer-main' }, field, foot),
    ),
  );
  return {
    element: isReply ? h('div', { 'data-testid': 'inline_reply_offscreen' }, element) : element,
    focus: () => editor.focus(),
    end: () => editor.end(),
  };
}

const toolLabels: Readonly<Record<string, string>> = {
  photo: 'Add photos or video',
  emoji: 'Add emoji',
  calendar: 'Schedule post',
};

const tool = (name: string): HTMLElement =>
  h('button', { type: 'button', role: 'button', 'aria-label': toolLabels[name] ?? name }, xIcon(name as 'photo'));

/** The circle that fills with the text; the number appears near the end. */
function ring(weight: number): HTMLElement {
  const left = limit - weight;
  const length = 2 * Math.PI * 9;
  const circle = (className: string, dash: string) =>
    svg('circle', { cx: 12, cy: 12, r: 9, class: className, 'stroke-dasharray': dash });
  return h(
    'div',
    {
      'data-testid': 'countdown-circle',
      role: 'progressbar',
      'aria-valuenow': Math.min(100, Math.round((weight / limit) * 100)),
      class: left < 0 ? 'ring over' : 'ring',
    },
    svg(
      'svg',
      { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
      circle('track', 'none'),
      circle('fill', `${Math.min(1, weight / limit) * length} ${length}`),
    ),
    left <= 20 && h('span', {}, left),
  );
}
