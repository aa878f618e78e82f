import { request } from 'node:http';

/** An answer as it comes over the wire, to a request with exactly these headers; fetch sends and unpacks more than that. */
export function rawAnswer(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number; encoding?: string; type?: string; cache?: string; body: Buffer }>((resolve, reject) => {
    request(url, { headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve({
        status: res.statusCode ?? 0, encoding: res.headers['content-encoding'], type: res.headers['content-type'], cache: res.headers['cache-control'], body: Buffer.concat(chunks),
      }));
    }).on('error', reject).end();
  });
}
