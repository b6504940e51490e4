import { badge, count, el, outside, some, toRule } from './dom.js';

const PROMISES = [
  ['broken', 'broken', 'broken'],
  ['not-exercised', 'not exercised', 'inconclusive'],
  ['not-checkable', 'not checkable from outside', 'skipped'],
  ['kept', 'kept', 'kept'],
];

/** A bar in parts, each as wide as its amount. */
export const bar = (parts, label) =>
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
