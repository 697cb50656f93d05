import type { PersonView } from '../../../contract/index.js';
import { nameOf } from '../person-name.js';
import { useMe } from '../queries.js';
import { useT } from '../words.js';

/** the family name in Chinese names, the initial otherwise */
const letter = (name: string) => [...name.trim()][0]?.toUpperCase() ?? '';

/** A circle with the family name; mine is ink on white, nobody is dashed. */
export function Avatar({ person }: { person?: PersonView }) {
  const me = useMe(),
    t = useT();
  if (!person) return <span className="av none" role="img" aria-label={t('person.nobody')} title={t('person.nobody')} />;
  return (
    <span className={`av${person.id === me.id ? ' me' : ''}`} role="img" aria-label={nameOf(person, t)} title={nameOf(person, t)}>
      {letter(nameOf(person, t))}
    </span>
  );
}

/** Circle and full name, for pages. */
export function Person({ person }: { person?: PersonView }) {
  const t = useT();
  return (
    <span className="who">
      <Avatar person={person} />
      {person ? nameOf(person, t) : t('person.nobody')}
    </span>
  );
}
