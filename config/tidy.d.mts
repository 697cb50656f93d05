export function faults(path: string, text: string): string[];
