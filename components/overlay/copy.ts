/** Puts text on the clipboard; false where the browser refused both ways. `room` holds the text for the older way. */
export async function copyText(text: string, document: Document, room: HTMLElement): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = (room.getRootNode() as ShadowRoot).activeElement;
    const area = document.createElement('textarea');
    area.value = text;
    room.append(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return isCopied;
  }
}
