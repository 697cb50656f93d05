/** `20261015` as `2026-10-15`, as addresses and people write it. */
export const isoDay = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
/** `2026-10-15` as `20261015`, as files write it. */
export const settleDay = (iso: string): string => iso.replaceAll('-', '');
