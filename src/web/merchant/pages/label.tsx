import { useEffect } from 'react';
import { readLabel, rememberLabel } from '../label.js';
import { go, paths } from '../router.js';

/** A label scanned by WeChat or the camera opens here: the terminal is remembered for the next report. */
export function LabelPage() {
  useEffect(() => {
    const label = readLabel(location.pathname + location.search);
    if (label) rememberLabel(label);
    go(paths.start, 'replace');
  }, []);
  return null;
}
