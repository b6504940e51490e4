import { badge, copyButton, count, el, outside, some, toRule } from './dom.js';
import { ask, OUTCOMES } from './filters.js';

const PROMISES = [
  ['broken', 'broken', 'broken'],
  ['not-exercised', 'not exercised', 'inconclusive'],
  ['not-checkable', 'not checkable from outside', 'skipped'],
  ['kept', 'kept', 'kept'],
];

const PARTS = [
  ['pages', 'Pages'],
  ['rules', 'Rules'],
  ['promises', 'Promises'],
  ['again', 'How to run it again'],
];

const bar = (parts, label) =>
  el(
    'div',
    { class: 'stack', role: 'img', 'aria-label': label },
    parts
      .filter(([, amount]) => amount > 0)
      .map(([kind, amount]) => {
        const part = el('span', { class: kind });
        part.style.flexGrow = String(amount);
        return part;
      }),
  );

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

const held = ({ by, rules, operations, because }) => {
  if (by === 'rules')
    return el(
      'ul',
      { class: 'plain' },
      rules.map((id) => el('li', {}, toRule(id))),
    );
  if (by === 'contract')
    return el('span', {}, 'the contract check of ', el('span', { class: 'mono' }, operations.join(', ')));
  return el('span', { class: 'faint' }, because);
};

const promiseTable = (promises, kind, words) =>
  el(
    'table',
    { class: 'promises' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ['', 'level', 'promise', 'held by'].map((head) => el('th', { scope: 'col' }, head)),
      ),
    ),
    el(
      'tbody',
      {},
      promises.map((promise) =>
        el(
          'tr',
          { id: `promise:${promise.id}` },
          el('td', {}, badge(kind, words)),
          el('td', {}, el('span', { class: `level ${promise.level}` }, promise.level)),
          el('td', {}, el('div', {}, promise.says), el('div', { class: 'faint' }, outside(promise.see))),
          el('td', {}, held(promise.held)),
        ),
      ),
    ),
  );

/** How many of the published statements were kept. */
export const promiseAccount = ({ promises, totals }) => {
  const parts = [...PROMISES]
    .reverse()
    .map(([outcome, words, kind]) => [kind, totals.promises[outcome], words]);
  const label = parts.map(([, amount, words]) => `${count(amount)} ${words}`).join(', ');
  return el(
    'div',
    { class: 'account' },
    bar(parts, label),
    el(
      'p',
      { class: 'legend' },
      el('a', { href: '#promises' }, some(promises.length, 'published promise')),
      `: ${label}`,
    ),
  );
};

/** What is published, and what became of each statement. */
export const promiseLists = ({ promises }) =>
  PROMISES.flatMap(([outcome, words, kind]) => {
    const own = promises.filter((promise) => promise.outcome === outcome);
    return own.length === 0
      ? []
      : el(
          'details',
          { class: 'list', open: outcome === 'broken' },
          el('summary', {}, badge(kind, words), ' ', el('span', {}, some(own.length, 'promise'))),
          el('div', { class: 'scroll' }, promiseTable(own, kind, words)),
        );
  });

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
