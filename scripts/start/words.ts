/** What `npm start -- --help` says. */
export const HELP = `npm start [-- --fresh]

Finds or fetches MongoDB and Redis, starts them, the web process, the worker and an emulator of Zalo and Messenger on 127.0.0.1, and
fills an empty store with a demonstration co-op. Its last words begin with the address of a page to try all of it in a browser:
http://127.0.0.1:3000/try, with another port when that one is taken. Data, logs and generated settings are below .data/. Ctrl-C stops
everything.

  --fresh   throw the data away and begin again (fetched programs and settings stay)
  --help    this text

MONGODB_URI and REDIS_URL name servers of your own; any other setting of the README's table wins over the generated one.
EMULATOR=off starts without the emulator and without the page to try it on.
`;

export interface Running {
  port: string;
  emulatorPort?: string;
  mongodbUri: string;
  redisUrl: string;
}

/** What to do next, once all is up. Addresses with a password in them are not shown. */
export function whatNext(running: Running): string {
  const shown = (address: string) => address.replace(/\/\/[^@/]*@/, '//…@');
  const page = running.emulatorPort ? `Open http://127.0.0.1:${running.port}/try\n\n` : '';
  return `
${page}ChợHTX runs: web http://127.0.0.1:${running.port}${running.emulatorPort ? `, emulator of Zalo and Messenger http://127.0.0.1:${running.emulatorPort}` : ''}
             ${shown(running.mongodbUri)}, ${shown(running.redisUrl)}; logs in .data/logs

Try, in another terminal:
  npm run -s cho -- chat --as "cô Ba"                      talk to the shop as a member or a buyer
  npm run -s cho -- listings --coop SUOIXANH               what the demonstration co-op sells
  npm run -s cho -- orders --coop SUOIXANH --json          its orders
  npm run -s cho -- --help                                 everything else

Ctrl-C stops all of it and keeps the data; npm start -- --fresh begins again.
`;
}
