import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { countFromZero, createMetrics } from '../../../src/metrics';

const ROOT = join(__dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

interface Panel {
  id: number;
  type: string;
  title: string;
  description?: string;
  datasource?: unknown;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { refId: string; expr: string; legendFormat: string }[];
}
const dashboard = JSON.parse(read('docs', 'grafana-dashboard.json')) as { title: string; uid: string; schemaVersion: number; panels: Panel[]; templating: { list: { name: string; type: string }[] } };
const { groups } = parse(read('docs', 'prometheus-alerts.yaml')) as { groups: { rules: { alert: string; expr: string; annotations: { summary: string }; labels: { severity: string } }[] }[] };
const rules = groups.flatMap((group) => group.rules);
const operating = read('docs', 'operating.md');
const asked = [...dashboard.panels.flatMap((panel) => panel.targets ?? []), ...rules].map(({ expr }) => expr);

/** Every name under which Prometheus knows our metrics, with the labels of each. */
function known(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const metric of createMetrics().registry.getMetricsAsArray()) {
    const labels = 'labelNames' in metric ? (metric as { labelNames: string[] }).labelNames : [];
    names.set(metric.name, labels);
    if (String(metric.type) === 'histogram') for (const suffix of ['bucket', 'sum', 'count']) names.set(`${metric.name}_${suffix}`, [...labels, 'le']);
  }
  return names;
}
const namesIn = (text: string): string[] => [...text.matchAll(/\b(?:chohtx|process|nodejs)_\w+/g)].map(([name]) => name);

test('every metric that dashboard and alarms ask for exists, with the labels they name', () => {
  const metrics = known();
  expect(asked.length).toBeGreaterThan(25);
  for (const expr of asked) {
    const names = namesIn(expr);
    expect([expr, names.filter((name) => !metrics.has(name))]).toEqual([expr, []]);
    const labels = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/));
    const matched = [...expr.matchAll(/[{,]\s*(\w+)\s*=~?"/g)].map(([, label = '']) => label);
    const all = [...names.flatMap((name) => metrics.get(name) ?? []), ...(names.length === 0 ? ['job'] : [])];
    expect([expr, [...labels, ...matched].filter((label) => !all.includes(label))]).toEqual([expr, []]);
  }
});

test('every metric of ours is on the dashboard and explained', async () => {
  const ours = (await createMetrics().registry.getMetricsAsJSON()).map(({ name }) => name).filter((name) => name.startsWith('chohtx_'));
  const shown = new Set(dashboard.panels.flatMap((panel) => panel.targets ?? []).flatMap(({ expr }) => namesIn(expr)).map((name) => name.replace(/_bucket$/, '')));
  expect(ours.length).toBeGreaterThan(12);
  expect(ours.filter((name) => !shown.has(name))).toEqual([]);
  expect(ours.filter((name) => !operating.includes(`| \`${name}\` |`))).toEqual([]);
});

test('the dashboard is one that Grafana takes: panels with what they need, none over another', () => {
  expect(dashboard).toMatchObject({ title: 'ChợHTX', uid: 'chohtx', schemaVersion: expect.any(Number) });
  expect(dashboard.templating.list).toEqual([expect.objectContaining({ name: 'datasource', type: 'datasource' })]);
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  const cells = new Set<string>();
  for (const { type, title, description, datasource, gridPos: { x, y, w, h }, targets = [] } of dashboard.panels) {
    expect(x + w).toBeLessThanOrEqual(24);
    for (let column = x; column < x + w; column += 1) {
      for (let line = y; line < y + h; line += 1) {
        expect([title, cells.has(`${column}:${line}`)]).toEqual([title, false]);
        cells.add(`${column}:${line}`);
      }
    }
    if (type === 'row') continue;
    expect([title, description, datasource, targets.length > 0]).toEqual([title, expect.any(String), { type: 'prometheus', uid: '${datasource}' }, true]);
    expect(new Set(targets.map(({ refId }) => refId)).size).toBe(targets.length);
  }
});

test('what alarms watch for growth is there before it grows, on every platform', async () => {
  const metrics = createMetrics();
  countFromZero(metrics, ['messenger', 'zalo']);
  const series = (await metrics.registry.getMetricsAsJSON()).flatMap(({ name, values }) => (values as { value: number; labels: Record<string, string> }[]).map((one) => ({ name, ...one })));
  const watched = rules.flatMap(({ expr }) => [...expr.matchAll(/increase\((\w+)(?:\{(\w+)=~?"([^"]*)"\})?\[/g)].map(([, name = '', label, values = '']) => ({ name, label, values: values.split('|') })));
  expect(watched.length).toBeGreaterThan(8);
  for (const { name, label, values } of watched) {
    for (const value of values) {
      const found = series.filter((one) => one.name === name && (label === undefined || one.labels[label] === value));
      const channels = found.flatMap(({ labels }) => labels['channel'] ?? []);
      expect([name, value, found.length > 0, found.every((one) => one.value === 0)]).toEqual([name, value, true, true]);
      if (channels.length > 0) expect([name, value, channels.sort()]).toEqual([name, value, ['messenger', 'zalo']]);
    }
  }
});

test('every alarm is explained', () => {
  for (const { alert, annotations, labels } of rules) {
    expect([alert, operating.includes(`**${alert}`)]).toEqual([alert, true]);
    expect([alert, annotations.summary, labels.severity]).toEqual([alert, expect.any(String), expect.stringMatching(/^(page|warn)$/)]);
  }
});

test('every line that the log calls an error is explained', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('emulator'));
  const lines = files.flatMap((name) => read('src', name).split('\n')).filter((line) => /logger\.(error|fatal)\(|logger\[[^\]]*'error'/.test(line));
  const said = lines.map((line) => /'([^']+)'\);?$/.exec(line.trim())?.[1] ?? line);
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((words) => !operating.includes(`\`${words}\``))).toEqual([]);
  for (const outcome of ['unknown', 'cutOff', 'refused', 'old']) expect(operating).toContain(`\`${outcome}\``);
});

test('every command in the documents exists', () => {
  const commands = ['backup', 'restore', 'doctor', 'key rotate', 'channel add zalo', 'channel add messenger', 'channel set zalo', 'coop add', 'coop set', 'coop bank', 'coop bank-notices', 'union add', 'invite', 'listings', 'orders', 'members', 'channels', 'chat'];
  for (const file of readdirSync(join(ROOT, 'docs')).filter((name) => /^(operating|going-live|first-time)/.test(name) && name.endsWith('.md'))) {
    const typed = [...read('docs', file).matchAll(/\bcho ((?:[a-z]+ ?){1,3})/g)].map(([, words = '']) => words.trim());
    expect([file, typed.filter((words) => !commands.some((one) => words.startsWith(one)))]).toEqual([file, []]);
  }
});
