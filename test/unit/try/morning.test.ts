import { untilMorning } from '../../../src/web/try/morning';

test.each([
  ['10 in the morning', '2026-11-24T03:00:00Z', '2026-11-25T00:00:00Z'],
  ['2 at night', '2026-11-23T19:00:00Z', '2026-11-24T00:00:00Z'],
  ['seven sharp', '2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'],
  ['a moment before seven', '2026-11-23T23:59:59Z', '2026-11-24T00:00:00Z'],
])('from %s it is the next seven in the morning there', (_when, now, morning) => {
  const at = Date.parse(now);
  expect(new Date(at + untilMorning(at)).toISOString()).toBe(new Date(morning).toISOString());
});
