import type { NetworkShell } from '../shell.ts';

export const shell: NetworkShell = {
  network: 'x',
  host: 'x.com',
  document: () => `<!doctype html>
<html dir="ltr" lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>X</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_replica/x.css">
</head>
<body>
<div id="react-root"></div>
<script src="/_replica/x.js"></script>
</body>
</html>`,
};
