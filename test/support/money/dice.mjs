/** mulberry32: the same throws for the same seed. */
export function dice(seed) {
  let a = seed;
  const roll = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    roll,
    int: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    pick: list => list[Math.floor(roll() * list.length)],
  };
}
