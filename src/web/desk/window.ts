/** Which of many rows stand in view: fixed heights, some spare rows beyond each edge; heights in pixels. */
export function visible(
  heights: readonly number[],
  top: number,
  view: number,
  spare = 400,
): { from: number; to: number; before: number; after: number } {
  let from = 0,
    before = 0;
  while (from < heights.length && before + heights[from]! < top - spare) before += heights[from++]!;
  let to = from,
    filled = before;
  while (to < heights.length && filled < top + view + spare) filled += heights[to++]!;
  let after = 0;
  for (let index = to; index < heights.length; index++) after += heights[index]!;
  return { from, to, before, after };
}
