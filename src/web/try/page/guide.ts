import type { PersonRole, Platform, TryMessage, TryPerson } from '../api';
import type { Acts } from './acts';
import { createRecogniser } from './model/labels';
import { findStand, nextAct, TOUR_ROLES, type TourLines, type TourStand, type TourView } from './model/tour';
import type { Act } from './model/tour-acts';
import { inTourOrder, threadOf, type Trial } from './model/trial';
import { SHOP_WORDS } from './shop-words';
import type { Shown, Store } from './store';
import { createSay, type Say } from './words';

/** Why a press did not bring the step to its end. */
export type Trouble = 'puzzled' | 'silent' | 'away';

/** Where the tour stands, for drawing it. */
export interface Tour extends TourStand {
  /** Whoever is in turn, and what they would do next: the honey ring, the honey button. */
  person?: TryPerson;
  act?: Act;
}

const PAUSE_MS = 700;
const SILENCE_MS = 20_000;
const PUZZLED_AFTER_MS = 5_000;
const MOST_ACTS = 12;
const RECOGNISER = createRecogniser(SHOP_WORDS);

const linesIn = (say: Say): TourLines => ({
  goods: say('try:tour.line.goods'),
  photo: say('try:tour.line.photo'),
  sell: say('try:tour.line.sell'),
  order: (goods, unit) => say('try:tour.line.order', { goods, unit }),
  amount: (unit) => say('try:tour.line.amount', { unit }),
  phone: say('try:tour.line.phone'),
  address: say('try:tour.line.address'),
  name: say('try:tour.line.name'),
  waiting: say('try:tour.line.waiting'),
  accept: (code) => say('try:tour.line.accept', { code }),
});

const personOf = (trial: Trial, role: PersonRole): TryPerson | undefined => inTourOrder(trial.people).find((person) => person.role === role);

function viewOf({ trial, platforms, language }: Shown & { trial: Trial }): TourView {
  const threadOfRole = (role: PersonRole): TryMessage[] => {
    const person = personOf(trial, role);
    const platform: Platform | undefined = person && platforms[person.name];
    return person && platform ? threadOf(trial, person, platform) : [];
  };
  return { book: trial.book, messages: [...trial.messages.values()], threadOf: threadOfRole, lines: linesIn(createSay(language)), recogniser: RECOGNISER };
}

/** How far the tour has come in what is shown now, and who is in turn. */
export function findTour(shown: Shown): Tour | undefined {
  const { trial } = shown;
  if (!trial) return undefined;
  const view = viewOf({ ...shown, trial });
  const stand = findStand(view);
  const role = TOUR_ROLES[stand.done];
  const person = role && personOf(trial, role);
  return person ? { ...stand, person, act: nextAct(view, stand, new Set()) } : stand;
}

/** Does what whoever is in turn would do, by the same road as a finger, until the step is done or the shop says what nobody expected. */
export async function helpOnce({ store, acts }: { store: Store; acts: Acts }): Promise<Trouble | undefined> {
  const first = findTour(store.shown());
  if (!first?.person) return undefined;
  const said = new Set<string>();
  const tapped = new Set<string>();
  for (let count = 0; count < MOST_ACTS; count += 1) {
    const tour = findTour(store.shown());
    const { trial } = store.shown();
    if (!tour || !trial || tour.done !== first.done) return undefined;
    const planned = nextAct(viewOf({ ...store.shown(), trial }), tour, said);
    // The book is told a moment after the phones: what was tapped is not tapped again meanwhile.
    const act: Act = planned.kind === 'tap' && tapped.has(nameOf(planned)) ? { kind: 'wait' } : planned;
    if (act.kind === 'wait' || act.kind === 'puzzled') {
      const isMoved = await untilOther(store, act.kind === 'wait' ? SILENCE_MS : PUZZLED_AFTER_MS);
      if (!isMoved) return act.kind === 'wait' ? 'silent' : 'puzzled';
      continue;
    }
    if (act.kind === 'say') said.add(act.text);
    else tapped.add(nameOf(act));
    const before = store.shown().trial?.rev ?? 0;
    if (!(await perform(acts, first.person.name, act))) return 'away';
    if ((store.shown().trial?.rev ?? 0) === before) await untilOther(store, SILENCE_MS);
    await pause(PAUSE_MS);
  }
  return 'puzzled';
}

const nameOf = ({ messageId, number }: Extract<Act, { kind: 'tap' }>): string => `${messageId}/${number}`;

async function perform(acts: Acts, name: string, act: Extract<Act, { kind: 'say' | 'tap' }>): Promise<boolean> {
  if (act.kind === 'tap') return (await acts.tap(name, act.messageId, act.number)).is === 'done';
  return (await acts.say(name, { text: act.text, ...(act.photo ? { photo: { sample: act.photo } } : {}) })).is === 'done';
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until a message or the book is otherwise than now; false when nothing moved in time. */
function untilOther(store: Store, ms: number): Promise<boolean> {
  const { trial } = store.shown();
  return new Promise((resolve) => {
    const stop = store.watch(() => {
      const now = store.shown().trial;
      if (now?.rev !== trial?.rev || now?.book !== trial?.book) end(true);
    });
    const timer = setTimeout(() => end(false), ms);
    function end(isMoved: boolean): void {
      clearTimeout(timer);
      stop();
      resolve(isMoved);
    }
  });
}
