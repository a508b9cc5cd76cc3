import type { NetworkShell } from '../shell.ts';

export const shell: NetworkShell = {
  network: 'facebook',
  host: 'www.facebook.com',
  document: () => `<!doctype html>
<html lang="en" id="facebook" class="__fb-light-mode" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Facebook</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_replica/facebook.css">
</head>
<body>
<div id="mount_0_0_r1"></div>
<script src="/_replica/facebook.js"></script>
</body>
</html>`,
};
