/** Makes an element; strings become text nodes, never markup. Functions are listeners, `true` is an empty attribute. */
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== ''));
  return element;
};

/** Makes an SVG element. */
export const svg = (tag, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
};

/** A link to a page outside, only where its address is http or https; else its words alone. */
export const outside = ({ label, url }) =>
  url !== undefined && /^https?:\/\//i.test(url)
    ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label)
    : el('span', {}, label);

/** A link to a rule on this page. */
export const toRule = (id) => el('a', { href: `#${encodeURI(id)}`, class: 'mono' }, id);

/** A number with thousands separators. */
export const count = (amount) => amount.toLocaleString('en-US');

/** `1 rule`, `2 rules`. */
export const some = (amount, noun) => `${count(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** Milliseconds as people read them. */
export const millis = (ms) =>
  ms < 10_000 ? `${count(Math.round(ms * 10) / 10)} ms` : `${(ms / 1000).toFixed(1)} s`;

/** Bytes as people read them. */
export const bytes = (size) => (size < 10_000 ? `${count(size)} B` : `${count(Math.round(size / 1024))} KiB`);

const SIGNS = {
  pass: '✓',
  kept: '✓',
  fail: '✕',
  broken: '✕',
  note: '!',
  blocked: '■',
  dragged: '□',
  inconclusive: '~',
};

/** A word in its colour, with a sign before it: nothing is said by colour alone. */
export const badge = (kind, words = kind) =>
  el('span', { class: `badge ${kind}` }, el('i', { 'aria-hidden': 'true' }, SIGNS[kind] ?? '–'), words);

/** A button that copies a text, or selects it where the clipboard is out of reach. */
export const copyButton = (target) =>
  el(
    'button',
    {
      type: 'button',
      class: 'quiet',
      click: async ({ currentTarget: button }) => {
        getSelection()?.selectAllChildren(target);
        try {
          await navigator.clipboard.writeText(target.textContent);
          button.textContent = 'Copied';
        } catch {
          button.textContent = 'Selected';
        }
      },
    },
    'Copy',
  );

/** A `<details>` whose content is made when it is first opened. */
export const lazily = (attributes, summary, fill) => {
  const details = el('details', attributes, summary);
  let filled = false;
  const open = () => {
    if (filled || !details.open) return;
    filled = true;
    details.append(...[fill()].flat());
  };
  details.addEventListener('toggle', open);
  open();
  return details;
};

/** Shows the first `size` of many, and a button for the next ones. */
export const paged = (items, size, row, noun) => {
  const list = el('div', { class: 'paged' });
  const more = el('button', { type: 'button', class: 'more' });
  let shown = 0;
  const grow = () => {
    const next = items.slice(shown, shown + size);
    more.before(...next.map(row));
    shown += next.length;
    more.hidden = shown >= items.length;
    more.textContent = `Show ${count(Math.min(size, items.length - shown))} more of ${some(items.length, noun)}`;
  };
  more.addEventListener('click', grow);
  list.append(more);
  grow();
  return list;
};
