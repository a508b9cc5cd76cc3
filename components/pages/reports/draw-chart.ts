import { reportStyle } from './report-style.ts';

/** The colours of the light theme, by name. */
const colours = new Map(
  [...(/:root \{(?<light>[^}]*)\}/.exec(reportStyle)?.groups?.['light']?.matchAll(/(--[\w-]+): (#\w+)/g) ?? [])].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

const colourOf = (value: string): string => {
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return name === undefined ? value : (colours.get(name) ?? 'black');
};

/** Pixels a unit: sharp on paper. */
const scale = 3;

/**
 * A chart of ours as a PNG, in the colours of the light theme. It draws paths, boxes, circles and texts, which is all that
 * charts are made of: our pages allow no picture that was made elsewhere, so the browser does not draw one for us.
 */
export async function pngOf(chart: SVGSVGElement): Promise<Blob | undefined> {
  const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);
  const canvas = document.createElement('canvas');
  canvas.width = number(chart, 'width') * scale;
  canvas.height = number(chart, 'height') * scale;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.scale(scale, scale);
  context.fillStyle = colourOf('var(--surface)');
  context.fillRect(0, 0, canvas.width, canvas.height);
  const plain = chart.getAttribute('fill') ?? 'black';
  for (const element of chart.querySelectorAll('path, rect, circle, text')) {
    const fill = element.getAttribute('fill') ?? (element.localName === 'text' ? plain : 'none');
    const stroke = element.getAttribute('stroke') ?? 'none';
    context.fillStyle = colourOf(fill);
    context.strokeStyle = colourOf(stroke);
    context.lineWidth = Number(element.getAttribute('stroke-width') ?? 1);
    if (element.localName === 'text') {
      const anchor = element.getAttribute('text-anchor') ?? 'start';
      context.font = '12px system-ui, sans-serif';
      context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
      context.fillText(element.textContent, number(element, 'x'), number(element, 'y'));
      continue;
    }
    const shape = shapeOf(element, number);
    if (fill !== 'none') context.fill(shape);
    if (stroke !== 'none') context.stroke(shape);
  }
  return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))) ?? undefined;
}

function shapeOf(element: Element, number: (element: Element, name: string) => number): Path2D {
  if (element.localName === 'path') return new Path2D(element.getAttribute('d') ?? '');
  const shape = new Path2D();
  const at = (...names: readonly string[]): number[] => names.map((name) => number(element, name));
  if (element.localName === 'rect') {
    const [x = 0, y = 0, width = 0, height = 0] = at('x', 'y', 'width', 'height');
    shape.rect(x, y, width, height);
  } else {
    const [x = 0, y = 0, radius = 0] = at('cx', 'cy', 'r');
    shape.arc(x, y, radius, 0, 2 * Math.PI);
  }
  return shape;
}
