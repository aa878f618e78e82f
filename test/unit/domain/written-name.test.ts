import { withAccentsOf } from '../../../src/domain/written-name';

test.each([
  ['mat ong rung', ['Cam sành', 'Mật ong rừng', 'mật ong rừng'], 'Mật ong rừng'],
  ['Mat Ong Rung', ['Mật ong rừng'], 'Mật ong rừng'],
  ['mat ong', ['Mật ong rừng'], undefined],
  ['bo', ['Bơ', 'Bò'], undefined],
  ['cam', ['Cam', 'Cám'], undefined],
  ['cam', ['Cam'], undefined],
  ['mật ong rung', ['Mật ong rừng'], undefined],
  ['', ['Mật ong rừng'], undefined],
])('"%s" among %j is %s', (name, names, written) => expect(withAccentsOf(name, names)).toBe(written));
