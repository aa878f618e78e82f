import { addTransfer } from '../fake/order-money';
import type { Stage } from './stage';
import type { Facts, Founding } from './world';

/** The services in memory as the world that sentences set up. */
export function foundingOf(stage: Stage): Founding {
  const { world } = stage;
  const { state } = world;
  const unionOf = (coop: string | undefined) => state.unions.find((one) => one.id === state.coops.find(({ name }) => name === coop)?.unionId)?.name;
  return {
    owners: () => [...state.coops, ...state.unions].map((one) => one.name),
    catalogue: async () => state.listings.map(({ name, price }) => ({ name, unit: price.unit })),
    addUnion: async (name) => world.addUnion(name),
    addCoop: async (name, coop) => void world.addCoop(name, coop),
    pause: async (name, reason) => {
      for (const coop of state.coops) if (coop.name === name) coop.paused = { reason, since: stage.now };
    },
    setCoop: async (name, { timers, delivery, minimumOrder, ...rest }) => {
      for (const coop of state.coops) if (coop.name === name) {
        const decided = Object.fromEntries(Object.entries(delivery ?? {}).filter(([, value]) => value !== null));
        coop.settings = { ...coop.settings, ...rest, ...(minimumOrder === undefined ? {} : { minimumOrder: minimumOrder ?? undefined }), timers: { ...coop.settings.timers, ...timers }, delivery: { ...coop.settings.delivery, ...decided } };
      }
    },
    openBank: async (name) => {
      for (const coop of state.coops) if (coop.name === name) coop.bank = { bin: '970436', account: '0011001234567', owner: 'HTX SUOI XANH' };
    },
    addTransfer: async (name, amount, purpose) => addTransfer(state, name, { amount, purpose, at: stage.now }),
    setClock: async (at) => void (stage.now = at),
    addPerson: async (name, { at, ...person }) => void world.addPerson(name, { at: unionOf(at) ?? at, ...person }),
    keep: async (name, delivery) => void Object.assign(world.contact(name), { delivery, hasConsented: true }),
    addGoods: async ({ price, ...goods }) => void world.addListing({ ...goods, dong: price.dong, unit: price.unit }),
    addOrder: async (order) => void (await world.addOrder({ ...order, at: stage.now })),
    addInvite: async ({ manager, whom, role, call, code }) => {
      const { member } = world.person(manager);
      const coop = state.coops.find((one) => one.id === member?.coopId)?.name;
      if (!state.contacts.some((one) => one.name === whom)) world.addPerson(whom, { at: unionOf(coop) ?? coop });
      world.addInvite({ coop, role, name: call, call, code, invitedBy: member?.call, at: stage.now });
    },
    ask: async (name, text, goods) => {
      const asking = world.bind(world.person(name), { now: stage.now, opId: state.nextId('set-up') });
      await asking.questions.ask(world.listing(goods)?.id ?? '', text);
    },
    allowDifference: async (code, percent) => {
      for (const order of state.orders) if (order.code === code) order.tolerance = percent;
    },
    markUnreached: async (code) => {
      for (const order of state.orders) if (order.code === code) order.isUnreached = true;
    },
  };
}

/** The services in memory as the world that `=>` lines look at. */
export function factsOf(stage: Stage): Facts {
  const { world } = stage;
  const { state } = world;
  return {
    goodsNames: async () => state.listings.map((one) => one.name),
    listing: async (name) => world.listing(name),
    orders: async () => state.orders,
    member: async (name) => {
      const { member } = world.person(name);
      return member && { coop: state.coops.find((one) => one.id === member.coopId)?.name ?? '', roles: member.roles, phone: member.phone };
    },
    consents: async (name) => state.consents.filter((one) => one.who === name).map((one) => one.words),
    hasConsented: async (name) => world.contact(name).hasConsented,
    delivery: async (name) => world.contact(name).delivery,
    notices: async (name) => world.notices.filter((one) => one.to === name).map(({ kind, values }) => ({ kind, text: values['text'] })),
    isSilentTowards: async (name) => stage.conversation(name).paused !== undefined,
    drafts: async (name) => {
      const { run, behind, shelf } = stage.conversation(name);
      const offers = [run, behind, shelf?.run].filter((one) => one?.flow === 'sell');
      return offers.flatMap((one) => one?.answers ?? []).filter((one) => one.step === 'name').map((one) => one.value);
    },
    coop: async (name) => {
      const coop = state.coops.find((one) => one.name === name);
      return coop && { pausedFor: coop.paused?.reason };
    },
    answerTo: async (text) => state.questions.find((one) => one.text === text)?.answer,
  };
}
