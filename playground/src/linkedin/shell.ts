import type { NetworkShell } from '../shell.ts';

const head = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">`;

/** Which of the two front ends it will be is decided by the script; the document is the same. */
const page = `<!doctype html>
<html lang="en">
<head>
${head}
<title>LinkedIn</title>
</head>
<body>
<script src="/_replica/linkedin.js"></script>
</body>
</html>`;

/** What the hidden frame loads: the older share box, with an editor that looks like the real one and is none. */
const preload = `<!doctype html>
<html lang="en" class="theme theme--mercado">
<head>
${head}
<title>LinkedIn</title>
</head>
<body class="ember-application">
<div class="share-creation-state__text-editor"><div class="ql-container">
<div class="ql-editor ql-blank" contenteditable="true" role="textbox" aria-label="Preloaded"><p><br></p></div>
<div class="ql-clipboard" contenteditable="true" tabindex="-1"></div>
</div></div>
</body>
</html>`;

export const shell: NetworkShell = {
  network: 'linkedin',
  host: 'www.linkedin.com',
  document: (url) => (url.pathname.startsWith('/preload/') ? preload : page),
};
