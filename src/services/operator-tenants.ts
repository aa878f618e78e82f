import { DEFAULT_SETTINGS, readCode, type SettingsChange } from '../domain/coop';
import { refuse } from '../domain/refusal';
import type { Session } from '../store/database';
import { inTransaction } from '../store/transaction';
import type { Tools } from './bound';
import type { OperatorServices } from './operator';
import { toE164 } from './operator-input';

type Tenants = Pick<OperatorServices, 'addUnion' | 'addCoop' | 'setCoop'>;

/** Unions and co-ops. A code names one union or one co-op, never both, since either may own a channel. */
export function operatorTenants(tools: Tools, now: () => Date): Tenants {
  const { stores } = tools;
  return {
    addUnion: (union) => inTransaction(stores.database, (session) => addUnion(tools, now(), union, session)),
    addCoop: (coop) => inTransaction(stores.database, (session) => addCoop(tools, now(), coop, session)),
    setCoop: (code, settings) => inTransaction(stores.database, (session) => setCoop(tools, now(), code, settings, session)),
  };
}

async function note({ stores, newId }: Tools, at: Date, entry: { ownerId: string; what: string; about?: string }, session: Session): Promise<void> {
  await stores.audit.add({ _id: newId(), at, by: 'operator', ...entry }, session);
}

async function addUnion(tools: Tools, now: Date, union: Parameters<OperatorServices['addUnion']>[0], session: Session): ReturnType<OperatorServices['addUnion']> {
  const { stores, newId } = tools;
  const code = readCode(union.code);
  if (!code) return refuse('badCode');
  const existing = await stores.unions.byCode(code, session);
  if (existing?.name === union.name) return { code };
  if (existing?.name === code) {
    // A co-op made it, under its code alone: now it gets its name.
    await stores.unions.rename(existing.id, union.name, session);
    return { code };
  }
  if (existing || (await stores.coops.byCode(code, session))) return refuse('codeTaken');
  const id = newId();
  await stores.unions.add({ _id: id, code, name: union.name }, session);
  await note(tools, now, { ownerId: id, what: 'unionAdded' }, session);
  return { code };
}

async function addCoop(tools: Tools, now: Date, coop: Parameters<OperatorServices['addCoop']>[0], session: Session): ReturnType<OperatorServices['addCoop']> {
  const { stores, newId } = tools;
  const [code, phone] = [readCode(coop.code), toE164(coop.phone)];
  if (!code) return refuse('badCode');
  if (!phone) return refuse('badPhone');
  const union = coop.union === undefined ? undefined : await unionFor(tools, now, coop.union, session);
  if (coop.union !== undefined && !union) return refuse('badUnion');

  const existing = await stores.coops.byCode(code, session);
  if (existing && existing.name === coop.name && existing.phone === phone && existing.unionId === union?.id) return { code };
  if (existing || (await stores.unions.byCode(code, session))) return refuse('codeTaken');
  const id = newId();
  await stores.coops.add({ _id: id, code, name: coop.name, phone, settings: DEFAULT_SETTINGS, ...(union ? { unionId: union.id } : {}) }, session);
  await note(tools, now, { ownerId: id, what: 'coopAdded' }, session);
  return { code };
}

/** The union with this code. One that is not there yet is made, under its code until `union add` names it; undefined when it can be none. */
async function unionFor(tools: Tools, now: Date, text: string, session: Session): Promise<{ id: string } | undefined> {
  const code = readCode(text);
  if (!code) return undefined;
  const there = await tools.stores.unions.byCode(code, session);
  if (!there) await addUnion(tools, now, { code, name: code }, session);
  return there ?? tools.stores.unions.byCode(code, session);
}

async function setCoop(tools: Tools, now: Date, text: string, settings: SettingsChange, session: Session): ReturnType<OperatorServices['setCoop']> {
  const { stores } = tools;
  const coop = await stores.coops.byCode(readCode(text) ?? '', session);
  if (!coop) return refuse('noSuchCoop');
  await stores.coops.set(coop.id, settings, session);
  await note(tools, now, { ownerId: coop.id, what: 'coopSettingsChanged' }, session);
  return { code: coop.code };
}
