import { bytes, count, el, millis, some, svg } from './dom.js';

const WIDTH = 1000;
const HEIGHT = 120;
const FLOOR = 96;
const TOP = 14;

const steps = (items, x, y, endMs, size) => {
  // What has arrived with an item reaches to where the next one begins.
  const points = items.map(({ atMs }, n) => `H${x(atMs)} V${y(items[n + 1]?.atByte ?? size)}`);
  return `M${x(items[0].atMs)},${FLOOR} ${points.join(' ')} H${x(endMs)} V${FLOOR} Z`;
};

const mark = (x, label, anchor) => [
  svg('line', { x1: x, x2: x, y1: TOP, y2: FLOOR, class: 'edge' }),
  svg('text', { x: anchor === 'end' ? x - 4 : x + 4, y: TOP - 3, 'text-anchor': anchor }, label),
];

const ticks = (items, x) =>
  items.map((item) => {
    const said = `${item.kind} ${item.n}: ${millis(item.atMs)}, byte ${count(item.atByte)}`;
    return svg(
      'line',
      { x1: x(item.atMs), x2: x(item.atMs), y1: FLOOR - 16, y2: FLOOR, class: item.kind },
      svg('title', {}, said),
    );
  });

const drawing = ({ items }, { firstByteMs, endMs }, size) => {
  const last = items.at(-1);
  const longest = Math.max(endMs, last.atMs, 1);
  const most = Math.max(size, last.atByte, 1);
  const x = (ms) => Math.round(((WIDTH - 4) * ms) / longest) + 2;
  const y = (at) => FLOOR - Math.round(((FLOOR - TOP - 6) * at) / most);
  return svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      class: 'timeline',
      role: 'img',
      'aria-label': 'Events over time and bytes',
    },
    svg('path', {
      d: steps(items, x, y, Math.max(endMs, last.atMs), Math.max(size, last.atByte)),
      class: 'area',
    }),
    svg('line', { x1: 0, x2: WIDTH, y1: FLOOR, y2: FLOOR, class: 'axis' }),
    ...ticks(items, x),
    ...mark(
      x(firstByteMs),
      `first byte ${millis(firstByteMs)}`,
      x(firstByteMs) > WIDTH / 2 ? 'end' : 'start',
    ),
    svg('text', { x: 0, y: HEIGHT - 6 }, '0 ms'),
    svg('text', { x: WIDTH, y: HEIGHT - 6, 'text-anchor': 'end' }, `${millis(longest)} · ${bytes(most)}`),
  );
};

const row = (item, index, items) =>
  el(
    'tr',
    { class: item.kind },
    el('td', { class: 'number' }, String(item.n)),
    el('td', { class: 'number' }, millis(item.atMs)),
    el('td', { class: 'number faint' }, index === 0 ? '' : `+${millis(item.atMs - items[index - 1].atMs)}`),
    el('td', { class: 'number' }, count(item.atByte)),
    el(
      'td',
      {},
      item.kind === 'comment' ? 'comment' : (item.event ?? 'event'),
      item.id === undefined ? '' : ` id ${item.id}`,
    ),
    el(
      'td',
      { class: 'data' },
      item.text,
      item.cutFrom === undefined ? '' : el('em', {}, ` … cut, ${count(item.cutFrom)} characters in all`),
    ),
  );

/** An event stream: drawn over time and bytes, then item by item. */
export const streamPanel = (stream, timings, size) => {
  if (stream.items.length === 0) return el('p', { class: 'faint' }, 'The stream held no event.');
  const left = stream.count - stream.items.length;
  const heads = ['#', 'at', 'after', 'byte', 'kind', 'data'];
  return el(
    'div',
    { class: 'stream' },
    drawing(stream, timings, size),
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': some(stream.count, 'event') },
      el(
        'table',
        { class: 'events' },
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            heads.map((head) => el('th', { scope: 'col' }, head)),
          ),
        ),
        el('tbody', {}, stream.items.map(row)),
      ),
    ),
    left > 0 ? el('p', { class: 'faint' }, `${count(left)} items in the middle are left out here.`) : '',
  );
};
