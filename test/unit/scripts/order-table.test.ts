import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderPage, orderTableCheck } from '../../../scripts/checks/order-table';

test('a rule is a row of the table and an arrow of the diagram; an undo is a row alone', () => {
  const page = orderPage([
    { event: 'confirmed', from: ['placed'], to: 'confirmed', by: ['seller', 'manager'], stock: 'none', tells: ['buyer'], undo: 'unconfirmed' },
    { event: 'unconfirmed', from: ['confirmed'], to: 'placed', by: ['seller'], stock: 'none', tells: [], isUndo: true },
  ]);
  expect(page).toContain('  placed --> confirmed: confirmed\n```');
  expect(page).toContain('| confirmed | placed | confirmed | seller, manager |  | buyer | unconfirmed |');
  expect(page).toContain('| unconfirmed (undo) | confirmed | placed | seller |  |  |  |');
});

test('a page that is missing or old is a problem until it is written', async () => {
  const root = mkdtempSync(join(tmpdir(), 'orders-'));
  mkdirSync(join(root, 'docs'));
  const problems = async (isAccepting = false) => (await orderTableCheck(root, { isAccepting }).run()).problems;
  expect(await problems()).toHaveLength(1);
  expect(await problems(true)).toEqual([]);
  expect(await problems()).toEqual([]);
  const file = join(root, 'docs', 'orders.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('expired', 'lapsed'));
  expect(await problems()).toHaveLength(1);
});
