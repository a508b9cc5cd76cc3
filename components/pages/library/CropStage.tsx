import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../ui/format.ts';
import { type Box, boxAfterKey, movedBy } from './crop-box.ts';
import { drawWhole, type OpenPicture } from './draw-crop.ts';

export interface CropStageProps {
  readonly picture: OpenPicture;
  readonly box: Box;
  readonly onBox: (box: Box) => void;
}

/** Where the pointer took hold, and of which box. */
interface Drag {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** More than that no screen shows of it. */
const mostPx = 1600;
const highestPx = 480;

/** The picture with the box over it that says what is kept: moved by pointer or keys. */
export function CropStage({ picture, box, onBox }: CropStageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | undefined>(undefined);
  useEffect(() => {
    if (canvas.current) drawWhole(canvas.current, picture, mostPx);
  }, [picture]);
  const percent = (part: number, of: number): string => `${(part / of) * 100}%`;
  const place = {
    left: percent(box.x, picture.width),
    top: percent(box.y, picture.height),
    width: percent(box.width, picture.width),
    height: percent(box.height, picture.height),
  };
  const move = (event: PointerEvent): void => {
    if (!drag || !stage.current) return;
    const scale = picture.width / stage.current.clientWidth;
    onBox(movedBy(drag.box, picture, (event.clientX - drag.x) * scale, (event.clientY - drag.y) * scale));
  };
  return (
    <div
      class="cropstage"
      ref={stage}
      style={{
        aspectRatio: `${picture.width} / ${picture.height}`,
        maxWidth: `${Math.round((highestPx * picture.width) / picture.height)}px`,
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <button
        type="button"
        class="cropbox"
        style={place}
        aria-label={i18n.t('pictures.box', keptArgs(box))}
        aria-describedby="crop-keys"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const next = boxAfterKey(event.key, event.shiftKey, box, picture);
          if (!next) return;
          event.preventDefault();
          event.stopPropagation();
          onBox(next);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ x: event.clientX, y: event.clientY, box });
        }}
        onPointerMove={move}
        onPointerUp={() => setDrag(undefined)}
        onPointerCancel={() => setDrag(undefined)}
      />
    </div>
  );
}

/** Width, height, and how far it is from the left and from the top. */
export const keptArgs = (box: Box): [string, string, string, string] =>
  [box.width, box.height, box.x, box.y].map((px) => formatNumber(Math.round(px))) as [string, string, string, string];
