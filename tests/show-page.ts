interface HappyWindow {
  readonly happyDOM: { setURL(url: string): void };
}

/** Puts a whole page into the test's document, at its address. Frames are dropped: they would be asked for. */
export function showPage(html: string, url: string): void {
  (window as unknown as HappyWindow).happyDOM.setURL(url);
  document.open();
  document.write(html.replace(/<iframe\b/gi, '<i'));
  document.close();
}
