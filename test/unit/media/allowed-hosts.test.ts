import { ruleFor } from '../../../src/media/allowed-hosts';
import { createAddressCheck } from '../../../src/media/public-address';

const hosts = ['*.fbcdn.net', 'photos.example.vn', '127.0.0.1:4000', '[::1]:4000', 'inside.example.vn:443'];

test.each<[string, string | undefined]>([
  ['https://scontent.fbcdn.net/a.jpg', 'public'],
  ['https://a.b.FBCDN.net:443/a.jpg', 'public'],
  ['https://photos.example.vn/', 'public'],
  ['https://photos.example.vn/', 'public'],
  ['https://fbcdn.net/', undefined],
  ['https://evilfbcdn.net/', undefined],
  ['https://fbcdn.net.evil.vn/', undefined],
  ['https://a.fbcdn.net.evil.vn/', undefined],
  ['https://a.fbcdn.net:8443/', undefined],
  ['https://a.photos.example.vn/', undefined],
  ['http://a.fbcdn.net/', 'public'],
  ['http://photos.example.vn:80/', 'public'],
  ['http://a.fbcdn.net:443/', undefined],
  ['https://a.fbcdn.net:80/', undefined],
  ['http://evilfbcdn.net/', undefined],
  ['https://user@a.fbcdn.net/', undefined],
  ['https://a.fbcdn.net@127.0.0.1/', undefined],
  ['ftp://a.fbcdn.net/', undefined],
  ['file:///etc/passwd', undefined],
  ['http://127.0.0.1:4000/x', 'local'],
  ['http://2130706433:4000/x', 'local'],
  ['http://[::1]:4000/x', 'local'],
  ['http://127.0.0.1:4001/x', undefined],
  ['http://127.0.0.1/x', undefined],
  ['https://inside.example.vn/', 'local'],
  ['http://inside.example.vn/', undefined],
])('%s → %s', (url, rule) => {
  expect(ruleFor(new URL(url), hosts)).toBe(rule);
});

test.each<[string, 4 | 6, boolean]>([
  ['157.240.199.1', 4, true],
  ['172.15.255.255', 4, true],
  ['172.32.0.0', 4, true],
  ['2a03:2880:f12f:83:face:b00c:0:25de', 6, true],
  ['127.0.0.1', 4, false],
  ['127.255.0.9', 4, false],
  ['0.0.0.0', 4, false],
  ['10.1.2.3', 4, false],
  ['100.64.0.1', 4, false],
  ['169.254.169.254', 4, false],
  ['172.16.0.1', 4, false],
  ['172.31.255.255', 4, false],
  ['192.168.1.1', 4, false],
  ['224.0.0.1', 4, false],
  ['255.255.255.255', 4, false],
  ['::1', 6, false],
  ['::', 6, false],
  ['::ffff:127.0.0.1', 6, false],
  ['::ffff:157.240.199.1', 6, false],
  ['64:ff9b::7f00:1', 6, false],
  ['fe80::1', 6, false],
  ['fc00::1', 6, false],
  ['fd12::1', 6, false],
  ['ff02::1', 6, false],
  ['2002:7f00:1::', 6, false],
  ['2001:0:7f00::1', 6, false],
  ['2001:db8::1', 6, false],
])('%s is of the public internet: %s %s', (address, family, expected) => {
  expect(createAddressCheck()({ address, family })).toBe(expected);
});
