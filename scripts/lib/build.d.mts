export function fingerprint(root?: string): string;
export function commands(exists?: (path: string) => boolean): string[][];
