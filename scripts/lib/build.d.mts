export function fingerprint(root?: string): string;
export function commands(exists?: (path: string) => boolean): string[][];
export const FONT_FILES: readonly string[];
export function copyFonts(from?: string, to?: string): void;
