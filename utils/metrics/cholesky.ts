export type Matrix = number[][];

/** The lower triangle L of a symmetric, positive definite matrix: L × L′. */
export function cholesky(matrix: Matrix): Matrix {
  const size = matrix.length;
  const lower: Matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let row = 0; row < size; row += 1) {
    const of = lower[row] ?? [];
    for (let column = 0; column <= row; column += 1) {
      const other = lower[column] ?? [];
      let sum = matrix[row]?.[column] ?? 0;
      for (let at = 0; at < column; at += 1) sum -= (of[at] ?? 0) * (other[at] ?? 0);
      of[column] = row === column ? Math.sqrt(Math.max(1e-12, sum)) : sum / (other[column] ?? 1);
    }
  }
  return lower;
}

/** x in L × L′ × x = right; with 'half' x in L × x = right. */
export function solve(lower: Matrix, right: readonly number[], upTo: 'half' | 'whole' = 'whole'): number[] {
  const size = lower.length;
  const half = Array.from({ length: size }, () => 0);
  for (let row = 0; row < size; row += 1) {
    const of = lower[row] ?? [];
    let sum = right[row] ?? 0;
    for (let at = 0; at < row; at += 1) sum -= (of[at] ?? 0) * (half[at] ?? 0);
    half[row] = sum / (of[row] ?? 1);
  }
  if (upTo === 'half') return half;
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = half[row] ?? 0;
    for (let at = row + 1; at < size; at += 1) sum -= (lower[at]?.[row] ?? 0) * (half[at] ?? 0);
    half[row] = sum / (lower[row]?.[row] ?? 1);
  }
  return half;
}
