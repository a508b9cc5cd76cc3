const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Invitation to a workspace of Alongside</title>
<h1>You were invited to a workspace</h1>
<p>Copy the whole link of this page, open Alongside, and paste it at <b>Settings → Sync → Join with a link</b>.
<p>The part of the link after # is the secret. Your browser did not send it to this server. The link works once.
</html>
`;

/** Where an invitation's link leads. It has no script: the secret in the link is for the extension alone. */
export const invitePage = (): Response =>
  new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
