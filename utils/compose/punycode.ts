/** How long the longest label of a domain is as networks write it: xn--… where it is not ASCII (RFC 3492). */
export const longestLabel = (domain: string): number =>
  Math.max(
    ...domain
      .split('.')
      .map((label) => (/[^\0-\x7e]/.test(label) ? 'xn--'.length + encodedLength(label) : label.length)),
  );

const base = 36;
const least = 1;
const most = 26;
const skew = 38;
const damp = 700;

/** Only the length of what the encoding gives is asked for. */
function encodedLength(label: string): number {
  const points = [...label].map((letter) => letter.codePointAt(0) ?? 0);
  const plain = points.filter((point) => point < 0x80).length;
  let length = plain + Number(plain > 0);
  let handled = plain;
  let next = 0x80;
  let delta = 0;
  let bias = 72;
  while (handled < points.length) {
    const smallest = Math.min(...points.filter((point) => point >= next));
    delta += (smallest - next) * (handled + 1);
    next = smallest;
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      let rest = delta;
      for (let k = base; ; k += base) {
        length += 1;
        const threshold = k <= bias ? least : k >= bias + most ? most : k - bias;
        if (rest < threshold) break;
        rest = Math.floor((rest - threshold) / (base - threshold));
      }
      bias = adapted(delta, handled + 1, handled === plain);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    next += 1;
  }
  return length;
}

function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((base - least) * most) / 2; k += base) rest = Math.floor(rest / (base - least));
  return k + Math.floor(((base - least + 1) * rest) / (rest + skew));
}
