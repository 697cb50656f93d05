/** Keeps the shown order while a pointer rests on the list: known rows renew in place, rows that left stay, newcomers wait unless they follow at the end. */
export function holdOrder<R extends { id: string }>(shown: readonly R[], fresh: readonly R[]): { rows: R[]; waiting: number } {
  const byId = new Map(fresh.map(row => [row.id, row]));
  const known = new Set(shown.map(row => row.id));
  const lastKnown = fresh.findLastIndex(row => known.has(row.id));
  const rows = shown.map(row => byId.get(row.id) ?? row);
  const newcomers = fresh.map((row, index) => ({ row, index })).filter(({ row }) => !known.has(row.id));
  const appended = newcomers.filter(({ index }) => index > lastKnown).map(({ row }) => row);
  return { rows: [...rows, ...appended], waiting: newcomers.length - appended.length };
}
