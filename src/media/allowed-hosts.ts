/** What may be done with an address: `local` ones are named with their port and may be http and on this machine. */
export type HostRule = 'public' | 'local';

/**
 * Whether a photo may be fetched from here, by the entries of MEDIA_HOSTS: `host:port` names that exact address; `host` and
 * `*.domain` stand for https on its usual port. Undefined: not allowed.
 */
export function ruleFor(url: URL, hosts: readonly string[]): HostRule | undefined {
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (hosts.includes(`${url.hostname}:${port}`)) return 'local';
  if (url.protocol !== 'https:' || port !== '443') return undefined;
  const isNamed = hosts.some((entry) => (entry.startsWith('*.') ? url.hostname.endsWith(entry.slice(1)) : url.hostname === entry));
  return isNamed ? 'public' : undefined;
}
