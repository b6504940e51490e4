import { copyButton, count, el } from './dom.js';
import { ask, OUTCOMES } from './filters.js';
import { bar } from './promises.js';

const PARTS = [
  ['pages', 'Pages'],
  ['rules', 'Rules'],
  ['promises', 'Promises'],
  ['again', 'How to run it again'],
];

const fact = (name, value) => (value === '' ? [] : el('div', {}, el('dt', {}, name), el('dd', {}, value)));

const facts = ({ head, summary, took }) =>
  el(
    'dl',
    { class: 'facts' },
    fact('Provider', head.target.provider),
    fact('Address', head.target.baseUrl),
    fact(
      head.mode === 'judge' ? 'Judged' : 'Began',
      head.startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
    ),
    fact('Took', took),
    fact('Requests', count(summary.requests)),
    fact('Stream events', count(summary.events)),
    fact('Effort', head.effort),
    fact('Seed', String(head.seed)),
    summary.unmatched > 0 ? fact('Fit no operation', count(summary.unmatched)) : [],
  );

/** Who was tested, and the answer. */
export const banner = (data) =>
  el(
    'header',
    { class: data.summary.red ? 'red' : 'green' },
    el('p', { class: 'brand' }, 'concordat', el('span', {}, ` ${data.head.concordat}`)),
    el('h1', {}, data.head.target.name),
    el(
      'p',
      { class: 'answer' },
      el('b', {}, data.summary.red ? 'Red' : 'Green'),
      data.headline.replace(/^(RED|GREEN): /, ''),
    ),
    data.unpaid === undefined ? [] : el('p', { class: 'unpaid' }, `${data.unpaid}.`),
    facts(data),
    el(
      'nav',
      { 'aria-label': 'Parts of this report' },
      PARTS.map(([id, title]) => el('a', { href: `#${id}` }, title)),
    ),
  );

const tile = (kind, amount, words, change) =>
  el(
    'button',
    {
      type: 'button',
      class: `tile ${kind} ${amount === 0 ? 'zero' : ''}`,
      click: () => {
        ask({ outcomes: new Set(), levels: new Set(), page: undefined, text: '', ...change });
        document.getElementById('rules').scrollIntoView();
      },
    },
    el('b', {}, count(amount)),
    el('span', {}, words),
  );

/** The totals; each leads to its verdicts. */
export const tiles = ({ totals: { verdicts, failed, dragged } }) => {
  const only = (outcome) => ({ outcomes: new Set([outcome]) });
  const notes = { outcomes: new Set(['fail']), levels: new Set(['should', 'may']) };
  return el(
    'div',
    { class: 'tiles' },
    tile('fail', failed.must, 'failed a must', { ...only('fail'), levels: new Set(['must']) }),
    tile(
      'blocked',
      verdicts.blocked,
      dragged > 0 ? `blocked, ${count(dragged)} by another red` : 'blocked',
      only('blocked'),
    ),
    tile('note', failed.should + failed.may, 'notes (should, may)', notes),
    tile('inconclusive', verdicts.inconclusive, 'inconclusive', only('inconclusive')),
    tile('skipped', verdicts.skipped, 'skipped', only('skipped')),
    tile('pass', verdicts.pass, 'passed', only('pass')),
  );
};

const pageRow = ([page, { rules, counts }]) => {
  const show = () => {
    ask({ page, outcomes: new Set(), levels: new Set(), text: '' });
    document.getElementById('rules').scrollIntoView();
  };
  const parts = [...OUTCOMES].reverse().map((outcome) => [outcome, counts[outcome]]);
  const label = parts.map(([outcome, amount]) => `${amount} ${outcome}`).join(', ');
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('button', { type: 'button', class: 'as-link mono', click: show }, page)),
    el('td', { class: 'number' }, count(rules.size)),
    OUTCOMES.map((outcome) =>
      el(
        'td',
        { class: `number ${counts[outcome] === 0 ? 'faint' : `ink-${outcome}`}` },
        counts[outcome] === 0 ? '·' : count(counts[outcome]),
      ),
    ),
    el('td', { class: 'wide' }, bar(parts, label)),
  );
};

const pagesOf = (data) => {
  const families = new Map();
  const place = ({ family, page }) => {
    const pages = families.get(family) ?? new Map();
    families.set(family, pages);
    const known = pages.get(page) ?? {
      rules: new Set(),
      counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])),
    };
    pages.set(page, known);
    return known;
  };
  data.rules.forEach((rule, n) => {
    place(rule).rules.add(n);
  });
  for (const verdict of data.verdicts) place(data.rules[verdict.rule]).counts[verdict.outcome] += 1;
  return families;
};

/** Verdicts by family and published page. */
export const pageTable = (data) => {
  const heads = ['page', 'rules', ...OUTCOMES, ''];
  const bodies = [...pagesOf(data)]
    .sort()
    .map(([family, pages]) =>
      el(
        'tbody',
        {},
        el('tr', { class: 'family' }, el('th', { scope: 'rowgroup', colspan: String(heads.length) }, family)),
        [...pages].sort(([one], [other]) => (one < other ? -1 : 1)).map(pageRow),
      ),
    );
  return el(
    'div',
    { class: 'scroll' },
    el(
      'table',
      { class: 'pages' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          heads.map((head, n) => el('th', { scope: 'col', class: n > 0 ? 'number' : '' }, head)),
        ),
      ),
      bodies,
    ),
  );
};

/** How to make the run again. */
export const footer = (data) => {
  const again = el('code', {}, data.again);
  const digests = data.head.families
    .map(({ family, digest }) => `${family} ${digest.slice(0, 12)}`)
    .join(', ');
  return el(
    'footer',
    { id: 'again' },
    el('h2', {}, 'Again'),
    el('div', { class: 'bar again' }, again, copyButton(again)),
    el(
      'p',
      { class: 'faint' },
      `Key from ${data.head.target.keyFrom}; it is in no record. Contracts: ${digests || 'none'}.`,
    ),
  );
};
