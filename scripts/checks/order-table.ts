import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORDER_RULES, ORDER_STATES, type OrderRule, type StockEffect } from '../../src/domain/order-rules';
import type { Check } from './check';

const FILE = join('docs', 'orders.md');

const STOCK: Record<StockEffect, string> = {
  none: '', hold: 'held', release: 'freed', sell: 'sold', unsell: 'back, and held again', change: 'the difference held or freed', weigh: 'held as weighed',
  short: 'nothing else is there',
};

/** docs/orders.md is what the table of rules says; `--accept-orders` writes it. */
export function orderTableCheck(root: string, { isAccepting = false } = {}): Check {
  const run = (): string[] => {
    const file = join(root, FILE);
    const text = orderPage(ORDER_RULES);
    if (isAccepting) writeFileSync(file, text);
    const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
    return isCurrent ? [] : [`${FILE} is not what src/domain/order-rules.ts says: \`npm run check -- --accept-orders\` writes it.`];
  };
  return { name: 'orders', run: () => Promise.resolve({ problems: run() }) };
}

/** The page: a diagram of the states and the table of all that can happen. */
export function orderPage(rules: readonly OrderRule[]): string {
  return [
    '# What can happen to an order',
    '',
    'Written by `npm run check -- --accept-orders` from `src/domain/order-rules.ts`, not by hand. Whoever is told is told unless they did it themselves. An undo is for',
    'who took the step, within ten minutes, while nothing has happened since.',
    '',
    ...diagram(rules),
    '',
    '| event | while it is | becomes | who may | stock | told | taken back by |',
    '|---|---|---|---|---|---|---|',
    ...rules.map(row),
    '',
  ].join('\n');
}

function row({ event, from, to, by, stock, tells, undo, isUndo }: OrderRule): string {
  const states = from.length === ORDER_STATES.length ? 'any state' : from.length === 0 ? '(new)' : from.join(', ');
  return `| ${event}${isUndo ? ' (undo)' : ''} | ${states} | ${to ?? 'the same'} | ${by.join(', ')} | ${STOCK[stock]} | ${tells.join(', ')} | ${undo ?? ''} |`;
}

function diagram(rules: readonly OrderRule[]): string[] {
  const moves = rules.flatMap(({ event, from, to, isUndo }) => (to === undefined || isUndo ? [] : (from.length === 0 ? ['[*]'] : from).map((state) => `  ${state} --> ${to}: ${event}`)));
  return ['```mermaid', 'stateDiagram-v2', ...new Set(moves), '```'];
}
