/* Runs in the review file, on the reader's own machine: it asks nobody anything, and saves what was pressed and typed. */
(() => {
  const root = document.documentElement;
  const name = document.getElementById('name');
  const said = document.getElementById('said');
  const saves = document.getElementById('save');
  let isSaved = true;

  const answers = () =>
    [...document.querySelectorAll('[data-entry]')].map((item) => ({
      entry: item.dataset.entry,
      hash: item.dataset.hash,
      verdict: item.querySelector('input:checked')?.value ?? 'none',
      comment: item.querySelector('textarea').value.trim(),
    }));

  /* FNV-1a over the code units: tells a file that was damaged or written by hand from one that was saved here. */
  const checkOf = (text) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };

  const count = () => {
    const list = answers();
    const of = (verdict) => list.filter((each) => each.verdict === verdict).length;
    document.getElementById('approved').textContent = String(of('approved'));
    document.getElementById('changes').textContent = String(of('changes'));
    document.getElementById('open').textContent = String(of('none'));
  };

  document.addEventListener('input', () => {
    isSaved = false;
    said.textContent = '';
    count();
  });
  addEventListener('beforeunload', (event) => {
    if (!isSaved) event.preventDefault();
  });
  saves.addEventListener('click', () => {
    const by = name.value.trim();
    const given = answers().filter((each) => each.verdict !== 'none' || each.comment !== '');
    if (by === '' || given.length === 0) {
      said.textContent = by === '' ? said.dataset.needName : said.dataset.needAnswer;
      if (by === '') name.focus();
      return;
    }
    const file = {
      alongside: 'review answers',
      version: 1,
      review: root.dataset.review,
      by,
      at: Date.now(),
      answers: given,
    };
    const check = checkOf(JSON.stringify(file));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([JSON.stringify({ ...file, check }, null, 2)], { type: 'application/json' }),
    );
    link.download = root.dataset.answers;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isSaved = true;
    said.textContent = said.dataset.saved;
  });
  count();
})();
