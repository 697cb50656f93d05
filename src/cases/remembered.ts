/** A list asks for the same few weeks row by row; far-off days must not fill the memory. */
export function remembered<Key, Value>(compute: (key: Key) => Value, most = 2000): (key: Key) => Value {
  const seen = new Map<Key, Value>();
  return key => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const found = compute(key);
    if (seen.size < most) seen.set(key, found);
    return found;
  };
}
