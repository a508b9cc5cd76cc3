import type { Box, Size } from './crop-box.ts';

export type PictureFormat = 'jpeg' | 'png' | 'webp';

/** A picture that was opened, upright: turned as its camera says. Close it when it is not shown any more. */
export interface OpenPicture extends Size {
  readonly name: string;
  readonly bytes: number;
  readonly bitmap: ImageBitmap;
}

/** Undefined where the browser cannot read it. Nothing leaves this page. */
export async function openPicture(file: File): Promise<OpenPicture | undefined> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { name: file.name, bytes: file.size, bitmap, width: bitmap.width, height: bitmap.height };
  } catch {
    return undefined;
  }
}

/** Draws the whole picture, to be looked at. */
export function drawWhole(canvas: HTMLCanvasElement, { bitmap, width, height }: OpenPicture, mostPx: number): void {
  const scale = Math.min(1, mostPx / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}

/**
 * The part in the box as a file of this size. quality: 0–1, without meaning for PNG. Undefined where the browser cannot
 * write the format.
 */
export async function drawCrop(
  { bitmap }: OpenPicture,
  { x, y, width, height }: Box,
  size: Size,
  { format, quality }: { readonly format: PictureFormat; readonly quality: number },
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  if (format === 'jpeg') {
    // It knows no transparency, and would turn it black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, size.width, size.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, width, height, 0, 0, size.width, size.height);
  const type = `image/${format}`;
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return made?.type === type ? made : undefined;
}
