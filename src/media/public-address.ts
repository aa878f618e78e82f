import { lookup } from 'node:dns/promises';
import { BlockList } from 'node:net';

export interface HostAddress {
  address: string;
  family: number;
}

/** Every address of a host, as the system knows it. Rejects when it has none. */
export const resolveHost = (host: string): Promise<HostAddress[]> => lookup(host, { all: true });

/** IPv4 networks that are not the public internet. https://www.iana.org/assignments/iana-ipv4-special-registry */
const IPV4_SPECIAL: [string, number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24],
  ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24],
  ['224.0.0.0', 4], ['240.0.0.0', 4],
];
/** Inside 2000::/3, the public part of IPv6. https://www.iana.org/assignments/iana-ipv6-special-registry */
const IPV6_SPECIAL: [string, number][] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]];

/** Makes the check whether an address belongs to the public internet: not this machine, not its networks, not a disguise of them. */
export function createAddressCheck(): (address: HostAddress) => boolean {
  const special = new BlockList();
  for (const [network, bits] of IPV4_SPECIAL) special.addSubnet(network, bits, 'ipv4');
  for (const [network, bits] of IPV6_SPECIAL) special.addSubnet(network, bits, 'ipv6');
  const publicIpv6 = new BlockList();
  publicIpv6.addSubnet('2000::', 3, 'ipv6');

  return ({ address, family }) =>
    family === 6 ? publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6') : family === 4 && !special.check(address, 'ipv4');
}
