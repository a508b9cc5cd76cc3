import Quill2 from 'quill';
import Quill1 from 'quill1';

const mount = (Quill) => (root, text) => {
  const box = document.createElement('div');
  root.append(box);
  const quill = new Quill(box, {});
  quill.setText(text);
  quill.history.clear();
  // Quill ends every document with a line feed that no one typed.
  return { element: quill.root, model: () => quill.getText().replace(/\n$/, '') };
};

/** As in LinkedIn's older front end. */
export const mountQuill1 = mount(Quill1);
export const mountQuill2 = mount(Quill2);
