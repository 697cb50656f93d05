export interface Entry { version?: string; integrity?: string; optional?: boolean; peer?: boolean; dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
export interface Lock { packages: Record<string, Entry> }
export function isInstalled(manifest: object, lock: Lock, installed: Lock): boolean;
export function lockDifference(before: Lock, after: Lock): string[];
export function install(): void;
