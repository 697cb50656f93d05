import type { UploadLimitsView } from '../../../contract/index.js';
import { bytes } from '../format.js';
import type { Words } from '../words-type.js';

export type Refused = 'empty' | 'too_large' | 'kind';
interface Chosen {
  size: number;
  type: string;
}

/** Why a file would be refused, known before it is sent; the server judges the content once more. */
export function refusal(file: Chosen, limits: UploadLimitsView): Refused | undefined {
  if (file.size === 0) return 'empty';
  if (file.size > limits.bytes) return 'too_large';
  return file.type && !limits.types.includes(file.type) ? 'kind' : undefined;
}

const NAMES: Record<string, string> = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WebP', 'application/pdf': 'PDF' };
export const typeNames = (types: readonly string[], t: Words): string => types.map(type => NAMES[type] ?? type).join(t('glue.list'));

/** The facts that the sentences about limits name. */
export const limitFacts = (limits: UploadLimitsView, t: Words) => ({
  types: typeNames(limits.types, t),
  size: bytes(limits.bytes).replace('.0 ', ' '),
  pages: limits.pages,
});
