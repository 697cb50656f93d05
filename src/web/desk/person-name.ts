import type { PersonView } from '../../contract/index.js';
import type { Words } from './words-type.js';

/** A name as a reader knows it: what the system signs and what a policy's version checks have none of their own. */
export function nameOf({ id, name, role }: PersonView, t: Words): string {
  if (role !== 'system') return name;
  return id === 'system' ? t('role.system') : t('person.policy', { version: name.replace(/\D/g, '') });
}
