import { badge, count, el, some } from './dom.js';

export const OUTCOMES = ['fail', 'blocked', 'inconclusive', 'skipped', 'pass'];
const LEVELS = ['must', 'should', 'may'];

/** What is asked for; an empty set asks for everything. */
export const wanted = { outcomes: new Set(), levels: new Set(), text: '', page: undefined };

const listeners = [];

/** Calls back whenever something else is asked for. */
export const onFilter = (listener) => listeners.push(listener);

/** Lays a change over what is asked for. */
export const ask = (change) => {
  Object.assign(wanted, change);
  for (const listener of listeners) listener();
};

/** Asks for everything again. */
export const askAll = () => ask({ outcomes: new Set(), levels: new Set(), text: '', page: undefined });

const haystacks = new Map();

const haystack = (data, verdict) => {
  const known = haystacks.get(verdict);
  if (known !== undefined) return known;
  const rule = data.rules[verdict.rule];
  const about = verdict.case === undefined ? undefined : data.cases[verdict.case];
  const findings = verdict.findings === undefined ? '' : JSON.stringify(verdict.findings);
  const text = [rule.id, rule.says, rule.see.label, about?.id, about?.title, verdict.because, findings]
    .join('\n')
    .toLowerCase();
  haystacks.set(verdict, text);
  return text;
};

/** True where a verdict is asked for. */
export const matches = (data, verdict) =>
  (wanted.outcomes.size === 0 || wanted.outcomes.has(verdict.outcome)) &&
  (wanted.levels.size === 0 || wanted.levels.has(verdict.level)) &&
  (wanted.page === undefined || data.rules[verdict.rule].page === wanted.page) &&
  (wanted.text === '' || haystack(data, verdict).includes(wanted.text));

/** True where nothing is filtered away. */
export const asksAll = () =>
  wanted.outcomes.size + wanted.levels.size === 0 && wanted.text === '' && wanted.page === undefined;

const toggles = (name, values, label) => {
  const flip = (value) => () => {
    const next = new Set(wanted[name]);
    if (!next.delete(value)) next.add(value);
    ask({ [name]: next });
  };
  const buttons = values.map((value) => {
    const button = el(
      'button',
      { type: 'button', 'aria-pressed': 'false', 'data-value': value, click: flip(value) },
      label(value),
    );
    onFilter(() => button.setAttribute('aria-pressed', String(wanted[name].has(value))));
    return button;
  });
  return el('div', { class: 'toggles', role: 'group', 'aria-label': `Filter by ${name}` }, buttons);
};

const searchField = () => {
  const field = el('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search rules, cases, findings',
    'aria-label': 'Search rules, cases and findings',
    input: () => ask({ text: field.value.trim().toLowerCase() }),
  });
  onFilter(() => {
    if (field.value.trim().toLowerCase() !== wanted.text) field.value = wanted.text;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target.matches?.('input, textarea')) return;
    event.preventDefault();
    field.focus();
  });
  return field;
};

/** The bar above the rules; `shown` says how much of all is there. */
export const filterBar = (data, shown) => {
  const { verdicts } = data.totals;
  const status = el('p', { class: 'faint', role: 'status' });
  const reset = el(
    'button',
    { type: 'button', class: 'quiet', id: 'reset', click: askAll },
    'Show everything',
  );
  const say = () => {
    const { rules, matched } = shown();
    const page = wanted.page === undefined ? '' : ` on ${wanted.page}`;
    status.textContent = `${some(rules, 'rule')}${page}, ${count(matched)} of ${some(data.totals.all, 'verdict')}`;
    reset.hidden = asksAll();
  };
  onFilter(say);
  say();
  return el(
    'div',
    { class: 'filters' },
    searchField(),
    toggles('outcomes', OUTCOMES, (value) => [badge(value), el('b', {}, count(verdicts[value]))]),
    toggles('levels', LEVELS, (value) => value),
    el('div', { class: 'bar' }, status, reset),
  );
};
