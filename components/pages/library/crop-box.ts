/** Where a picture is cut: arithmetic in px of the picture, whole numbers only where it is drawn. */

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const mostZoom = 8;

/** The largest box of this shape (width by height) that the picture holds, in its middle. */
export function wholeBox(picture: Size, shape: number): Box {
  const width = Math.min(picture.width, picture.height * shape);
  const height = width / shape;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

/** 1: as large as the picture allows. */
export const zoomOf = (box: Box, picture: Size): number => wholeBox(picture, box.width / box.height).width / box.width;

/** The box around the same middle, as far as the picture reaches. */
export function zoomedTo(box: Box, picture: Size, zoom: number): Box {
  const whole = wholeBox(picture, box.width / box.height);
  const by = Math.min(mostZoom, Math.max(1, zoom));
  const [width, height] = [whole.width / by, whole.height / by];
  return within({ x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }, picture);
}

export const movedBy = (box: Box, picture: Size, right: number, down: number): Box =>
  within({ ...box, x: box.x + right, y: box.y + down }, picture);

/** The same part of the picture in another shape, at the same zoom. */
export function reshaped(box: Box, picture: Size, shape: number): Box {
  const whole = wholeBox(picture, shape);
  const middle = { x: box.x + box.width / 2 - whole.width / 2, y: box.y + box.height / 2 - whole.height / 2 };
  return zoomedTo(within({ ...whole, ...middle }, picture), picture, zoomOf(box, picture));
}

const within = (box: Box, picture: Size): Box => ({
  ...box,
  x: Math.min(picture.width - box.width, Math.max(0, box.x)),
  y: Math.min(picture.height - box.height, Math.max(0, box.y)),
});

/** What a key does to the box; undefined: nothing. Steps are a hundredth of the picture, with Shift a tenth. */
export function boxAfterKey(key: string, isShift: boolean, box: Box, picture: Size): Box | undefined {
  const share = isShift ? 0.1 : 0.01;
  const [right, down] = [Math.max(1, picture.width * share), Math.max(1, picture.height * share)];
  if (key === 'ArrowLeft') return movedBy(box, picture, -right, 0);
  if (key === 'ArrowRight') return movedBy(box, picture, right, 0);
  if (key === 'ArrowUp') return movedBy(box, picture, 0, -down);
  if (key === 'ArrowDown') return movedBy(box, picture, 0, down);
  if (key === '+' || key === '=') return zoomedTo(box, picture, zoomOf(box, picture) * 1.1);
  if (key === '-' || key === '_') return zoomedTo(box, picture, zoomOf(box, picture) / 1.1);
  return key === '0' ? wholeBox(picture, box.width / box.height) : undefined;
}
