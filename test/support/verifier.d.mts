export interface Found {
  manifest: { root: string; evidenceRoot: string; version: number; case: { id: string; caseNo: string }; items: { path: string; sha256: string; bytes: number; kind: string; who: string; when: string }[] };
  rows: number;
  bytes: number;
}
export interface Fault extends Error {
  item: string;
}
export const Bad: new (item: string, why: string) => Fault;
export function merkle(leaves: Buffer[], hash: (bytes: Buffer) => Buffer): Buffer;
export function crc32(bytes: Uint8Array, before?: number): number;
export function canonical(value: unknown): string;
export function verify(path: string, options?: { root?: string }): Found;
export function openAnnex(path: string, passphrase: string): string;
export function faultOf(path: string, options?: { root?: string }): Fault | null;
