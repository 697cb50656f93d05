/** Reporter for `node --test`: writes the closing counts as JSON. A test with parts counts, and so does each part. */
export default async function* counts(events) {
  const all = { passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:summary' && data.file === undefined) Object.assign(all, data.counts);
  }
  yield JSON.stringify(all);
}
