/** Drawings of 20 × 20 units, in the color of the text around them. They only accompany words, so a reader's voice skips them. */
const drawings = {
  clear: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 10.2l2.4 2.4 4.8-5',
  note: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 9v5M10 6.2v.1',
  warn: 'M10 2.8 1.9 17h16.2zM10 8v4.2M10 14.6v.1',
  hold: 'M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7zM6.5 10h7',
  unchecked: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M10 14v.1',
  off: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.5 10h7',
  search: 'M8.7 3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8.7 3zM13 13l4.2 4.2',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  trash: 'M3.5 5.5h13M8 5.5V3.5h4v2M5 5.5l.8 11h8.4l.8-11M8.3 8.5v5M11.7 8.5v5',
  edit: 'M3.5 16.5l.8-3.6 9-9 2.8 2.8-9 9zM11.5 5.7l2.8 2.8',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  upload: 'M10 13V3.5M6 7l4-4 4 4M3.5 16.5h13',
  settings: 'M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4',
  rules: 'M8 5h9M8 10h9M8 15h9M3.5 5h.1M3.5 10h.1M3.5 15h.1',
  packs: 'M3 6.5L10 3l7 3.5L10 10zM3 10l7 3.5 7-3.5M3 13.5L10 17l7-3.5',
  brand: 'M4.5 17.5V3M4.5 3.5h10.5l-2.5 3.5 2.5 3.5H4.5',
  replies: 'M3 4h14v9.5H9.5L5.5 17v-3.5H3zM6.5 7.5h7M6.5 10.3h4.5',
  crisis: 'M10 2v3M4.3 4.3l2.1 2.1M15.7 4.3l-2.1 2.1M4 17h12M5.5 17v-5a4.5 4.5 0 0 1 9 0v5M10 11v2.5',
  security: 'M10 2l6.5 2.5v5c0 4-2.7 6.9-6.5 8.5-3.8-1.6-6.5-4.5-6.5-8.5v-5zM7 10l2.2 2.2L13.2 8',
  team: 'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3 2.2-5 5-5s5 2 5 5M13 4.2a2.6 2.6 0 0 1 0 5M14.5 12.2c2.2.5 3.5 2.3 3.5 4.8',
  sites: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM2.2 10h15.6M10 2c2.4 2.3 3.4 5 3.4 8s-1 5.7-3.4 8c-2.4-2.3-3.4-5-3.4-8s1-5.7 3.4-8z',
  health: 'M2 10.5h3.5L8 4.5l4 11 2.5-5H18',
  transfer: 'M3 7h12M12 4l3 3-3 3M17 13H5M8 10l-3 3 3 3',
  data: 'M3.5 5c0-1.4 2.9-2.5 6.5-2.5s6.5 1.1 6.5 2.5-2.9 2.5-6.5 2.5S3.5 6.4 3.5 5zM3.5 5v10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5V5M3.5 10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5',
  log: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 5.5V10l3 2',
  held: 'M4 3h12v14H4zM7.5 7h5M7.5 10h5M7.5 13h2.5',
  review: 'M4 3h12v14H4zM7 10l2 2 4-4.5',
  drill: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 9.5v1',
  language: 'M2.5 5h9M7 3v2M10 5c-.8 3.7-3.5 6.2-7 7.5M4.5 7.5c1 2.2 3 4 5.5 5M9.5 17l3.7-9 3.7 9M10.7 14.2h5',
  undo: 'M4 8.5h8a4 4 0 0 1 0 8H8M7.5 5L4 8.5 7.5 12',
  up: 'M10 16V4.5M5 9l5-5 5 5',
  down: 'M10 4v11.5M5 11l5 5 5-5',
  back: 'M16 10H4.5M9 5l-5 5 5 5',
  lock: 'M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9',
  point: 'M4 3.5l12 5-5 2-2 5zM11 10.5l5 5',
  panel: 'M3 4h14v12H3zM12.5 4v12',
  chart: 'M3.5 3v13.5H17M7 13.5V10M10.5 13.5V6M14 13.5V8.5',
  copy: 'M7 7h10v10H7zM4.5 13H3V3h10v1.5',
  insert: 'M16 4v6.5H5M8.5 7L5 10.5 8.5 14',
} as const;
export type IconName = keyof typeof drawings;
export const iconNames = Object.keys(drawings) as readonly IconName[]; // its own keys

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      style="flex: none"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
