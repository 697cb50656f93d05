const PATHS = {
  copy: 'M9.5 4.5V2.5a.5.5 0 0 0-.5-.5H2.5a.5.5 0 0 0-.5.5V9a.5.5 0 0 0 .5.5h2M5 4.500h6.500a.5.5 0 0 1 .5.5v6.500a.5.5 0 0 1-.5.5H5a.5.5 0 0 1-.5-.5V5a.5.5 0 0 1 .5-.5Z',
  done: 'm2.500 7.500 3 3 6-7',
  left: 'm8.500 3.500-3.500 3.500 3.500 3.500',
  right: 'm5.500 3.500 3.500 3.500-3.500 3.500',
  up: 'm3.500 8.500 3.500-3.500 3.500 3.500',
  down: 'm3.500 5.500 3.500 3.500 3.500-3.500',
  close: 'm4 4 6 6M10 4l-6 6',
  search: 'M2 6a4 4 0 1 0 8 0 4 4 0 0 0-8 0m7 3 4 4',
  zoom: 'M2 6a4 4 0 1 0 8 0 4 4 0 0 0-8 0m7 3 4 4M4.200 6h3.600M6 4.200v3.600',
  out: 'M2 6a4 4 0 1 0 8 0 4 4 0 0 0-8 0m7 3 4 4M4.200 6h3.600',
  rotate: 'M11.500 7A4.500 4.500 0 1 1 10 3.600M10.200 1.500v2.400H7.800',
  lock: 'M4 6.500h6a1 1 0 0 1 1 1V11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7.500a1 1 0 0 1 1-1ZM4.800 6.500V4.500a2.200 2.200 0 0 1 4.400 0v2',
  bell: 'M3 10h8L10 8.500V6a3 3 0 0 0-6 0v2.500L3 10ZM6 12h2',
  file: 'M3.500 2h4.500l2.500 2.500V12h-7ZM8 2v2.500h2.500',
  download: 'M7 2v6.500M4.300 6 7 8.700 9.700 6M2.500 11.500h9',
  density: 'M2 3.500h10M2 7h10M2 10.500h10',
  boxes: 'M2 3h7v3.500H2ZM5 9h7v3H5Z',
  cover: 'M2 3.500h10v7H2ZM4 8.500l3-3M7 8.500l3-3',
  full: 'M5.500 2H2v3.500M8.500 2H12v3.500M5.500 12H2V8.500M8.500 12H12V8.500',
  shrink: 'M2 5.500h3.500V2M12 5.500H8.500V2M2 8.500h3.500V12M12 8.500H8.500V12',
  upload: 'M7 9V2.500M4.300 5 7 2.300 9.700 5M2.500 11.500h9',
} as const;
export type IconName = keyof typeof PATHS;

/** Line drawings of 14 px; always beside a word or inside a labelled button. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="i" viewBox="0 0 14 14" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
