import { useEffect, useRef } from 'preact/hooks';
import { openPicture } from '../library/draw-crop.ts';

/** Twice as large as it is shown, so that it is sharp on paper. */
const mostWidth = 400;
const mostHeight = 120;

/** A picture as a small PNG, base64: drawn anew, nothing else of the file is kept. Undefined where it cannot be read. */
export async function logoOf(file: File): Promise<string | undefined> {
  const picture = await openPicture(file);
  if (!picture) return undefined;
  const scale = Math.min(1, mostWidth / picture.width, mostHeight / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture.bitmap, 0, 0, canvas.width, canvas.height);
  picture.bitmap.close();
  return canvas.toDataURL('image/png').split(',')[1];
}

/** Within our pages, whose policy shows no picture but their own: drawn. */
export function LogoDrawn({ png }: { readonly png: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isOver = false;
    const draw = async (): Promise<void> => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0) ?? 0);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      if (isOver || !canvas.current) return;
      canvas.current.width = bitmap.width;
      canvas.current.height = bitmap.height;
      canvas.current.getContext('2d')?.drawImage(bitmap, 0, 0);
    };
    // What is no picture any more is not shown.
    draw().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [png]);
  return <canvas class="logo" width="1" height="1" ref={canvas} aria-hidden="true" />;
}

/** Within a file: first its place … */
export const LogoPlace = () => <span class="logo" />;

/** … and then, in a document of its own, the picture. */
export function putLogo(report: Document, png: string): void {
  const picture = report.createElement('img');
  picture.className = 'logo';
  picture.alt = '';
  picture.src = `data:image/png;base64,${png}`;
  report.querySelector('span.logo')?.replaceWith(picture);
}
