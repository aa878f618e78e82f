/** What may be done with an address: `local` ones are named with their port and may be http and on this machine. */
export type HostRule = 'public' | 'local';

/**
 * Whether a photo may be fetched from here, by the entries of MEDIA_HOSTS: `host:port` names that exact address; `host` and
 * `*.domain` stand for https and http on their usual ports, since Zalo gives addresses of both (zalo.md 1.5). Undefined: not allowed.
 */
export function ruleFor(url: URL, hosts: readonly string[]): HostRule | undefined {
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (hosts.includes(`${url.hostname}:${port}`)) return 'local';
  if (url.port !== '') return undefined; // a usual port is never written
  const isNamed = hosts.some((entry) => (entry.startsWith('*.') ? url.hostname.endsWith(entry.slice(1)) : url.hostname === entry));
  return isNamed ? 'public' : undefined;
}
