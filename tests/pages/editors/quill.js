import Quill2 from 'quill';
import Quill1 from 'quill1';

/** As the packages for mentions make them: one embed with the name in it. */
function withMentions(Quill) {
  const Embed = Quill.import('blots/embed');
  class Mention extends Embed {
    static blotName = 'mention';
    static tagName = 'SPAN';
    static className = 'mention';
    static create(label) {
      const node = super.create();
      node.dataset.label = label;
      node.textContent = label;
      return node;
    }
    static value(node) {
      return node.dataset.label;
    }
  }
  Quill.register({ 'formats/mention': Mention }, true);
  return Quill;
}

const mount = (Quill) => (root, text) => {
  const box = document.createElement('div');
  root.append(box);
  const quill = new Quill(box, {});
  const pieces = text.split(/(@Ada)/).filter(Boolean);
  quill.setContents([
    ...pieces.map((insert) => ({ insert: insert === '@Ada' ? { mention: insert } : insert })),
    { insert: '\n' },
  ]);
  quill.history.clear();
  const inserts = () => quill.getContents().ops.map(({ insert }) => insert);
  return {
    element: quill.root,
    // Quill ends every document with a line feed that no one typed.
    model: () =>
      inserts()
        .map((insert) => insert.mention ?? insert)
        .join('')
        .replace(/\n$/, ''),
    mentions: () => inserts().flatMap(({ mention }) => mention ?? []),
    drawAgain: () => quill.update(),
  };
};

/** As in LinkedIn's older front end. "@Ada" in the text becomes a mention. */
export const mountQuill1 = mount(withMentions(Quill1));
export const mountQuill2 = mount(withMentions(Quill2));
