import type { NetworkShell } from '../shell.ts';

export const shell: NetworkShell = {
  network: 'linkedin',
  host: 'www.linkedin.com',
  document: () => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>LinkedIn</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_replica/linkedin.css">
</head>
<body>
<script src="/_replica/linkedin.js"></script>
</body>
</html>`,
};
