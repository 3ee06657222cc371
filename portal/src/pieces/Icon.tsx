const PATHS = {
  bars: 'M3 13V8M8 13V3M13 13v-7',
  scales: 'M8 2v12M3 5h10M3 5l-1.5 4h3zM13 5l-1.5 4h3z',
  search: 'M7 12A5 5 0 107 2a5 5 0 000 10zM11 11l3 3',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 10a2 2 0 100-4 2 2 0 000 4z',
  hash: 'M6 2L5 14M11 2l-1 12M3 6h11M2 10h11',
  shield: 'M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM5.8 8l1.6 1.6L10.4 6.6',
  building: 'M3 14V3h7v11M10 7h3v7M5 6h.1M8 6h0M5 9h.1M8 9h0M5 12h.1M8 12h0M2 14h12',
  down: 'M4 6l4 4 4-4',
  left: 'M10 4L6 8l4 4',
  right: 'M6 4l4 4-4 4',
  link: 'M7 9a2.5 2.5 0 003.5 0l2-2A2.5 2.5 0 009 3.5L8 4.5M9 7a2.5 2.5 0 00-3.5 0l-2 2A2.5 2.5 0 007 12.5l1-1',
  print: 'M4 6V2h8v4M4 12H2V6h12v6h-2M4 10h8v4H4z',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  grid: 'M3 3h10v10H3zM3 8h10M8 3v10',
  lock: 'M4 7h8v7H4zM5.5 7V5a2.5 2.5 0 015 0v2',
  upload: 'M8 11V3M5 6l3-3 3 3M3 13h10',
  download: 'M8 2v8M5 7l3 3 3-3M3 13h10',
  tick: 'M3 8.5l3.2 3L13 5',
  cross: 'M4 4l8 8M12 4l-8 8',
  clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 5v3.2l2.2 1.3',
  alert: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 4.8v4M8 11v.1',
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.5V11M8 5v.1',
  warning: 'M8 2.5l6 11H2zM8 7v3M8 11.8v.1',
  pen: 'M3 13l.8-3L10.5 3.2l2.3 2.3L6 12.2zM9 5l2 2',
  person: 'M8 8a3 3 0 100-6 3 3 0 000 6zM2.5 14c.5-3 3-4 5.5-4s5 1 5.5 4',
  leave: 'M9 3H3v10h6M7 8h7M11.5 5.5L14 8l-2.5 2.5',
  gift: 'M2 6h12v3H2zM3 9v5h10V9M8 6v8M8 6C5 6 4 2 6 2s2 4 2 4 0-4 2-4 1 4-2 4',
  page: 'M4 2h6l3 3v9H4zM10 2v3h3M6 8h5M6 11h5',
  key: 'M6 10a3 3 0 100-6 3 3 0 000 6zM8.2 8.5L14 14M11 11l1.5-1.5',
  copy: 'M5 5h8v9H5zM5 11H3V2h8v3',
  gauge: 'M2 12l4-4 3 3 5-6',
  turn: 'M13 8a5 5 0 11-1.5-3.6M13 2v3h-3',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon beside a word; never alone, so it is hidden from screen readers. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }) {
  return (
    <svg className={large ? 'i large' : 'i'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
