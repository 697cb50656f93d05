/** Rows under what they have in common, in the order first met. */
export function grouped<R>(rows: readonly R[], by: (row: R) => string): [string, R[]][] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = by(row),
      group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups];
}
