/** A value cut into what it shares with the other at both ends and the stretch that differs; a time differs to its end. */
export function diffParts(value: string, against: string): { text: string; differs: boolean }[] {
  if (!against || value === against) return [{ text: value, differs: false }];
  const differs = byEnds(value, against);
  const parts: { text: string; differs: boolean }[] = [];
  [...value].forEach((letter, index) => {
    const last = parts.at(-1),
      changed = differs(index);
    if (last && last.differs === changed) last.text += letter;
    else parts.push({ text: letter, differs: changed });
  });
  return parts;
}

function byEnds(value: string, against: string) {
  const least = Math.min(value.length, against.length);
  let head = 0,
    tail = 0;
  while (head < least && value[head] === against[head]) head++;
  while (!value.includes(':') && tail < least - head && value.at(-1 - tail) === against.at(-1 - tail)) tail++;
  return (index: number) => index >= head && index < value.length - tail;
}
