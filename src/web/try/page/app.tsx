import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TryPerson } from '../api';
import type { Acts } from './acts';
import { inTourOrder } from './model/trial';
import { Page, useMedia, usePage, useShown, type Notice, type PageContext } from './page-context';
import { AddPerson } from './parts/add-person';
import { Book } from './parts/book';
import { ClockMoves, ClockWords } from './parts/clock';
import { Drawer } from './parts/drawer';
import { Header, SmallHeader } from './parts/header';
import { Icon } from './parts/icon';
import { CannotOpen, LineBar, NoticeLine } from './parts/notices';
import { Phone } from './parts/phone';
import { Tabs } from './parts/tabs';
import { TourContext, useTour } from './parts/tour-context';
import { TourRow, TourStrip } from './parts/tour-row';
import { useTourOnPage } from './parts/use-tour';
import type { Store } from './store';
import { createSay } from './words';

/** What was done may go by itself; what was not stays until it is put away or done. */
const DONE_SHOWN_MS = 8_000;

/** The whole page: on a phone one conversation edge to edge, on a desk all of them beside the book. */
export function App({ store, acts }: { store: Store; acts: Acts }): JSX.Element {
  const shown = useShown(store);
  const isSmall = useMedia('(max-width: 719px)');
  const [notice, setNotice] = useState<Notice>();
  const say = useMemo(() => createSay(shown.language), [shown.language]);
  const tour = useTourOnPage(store, acts, shown);
  const page: PageContext = { store, acts, say, shown, tell: setNotice };
  useEffect(() => {
    document.title = say('try:title');
  }, [say]);
  useEffect(() => {
    if (notice?.kind !== 'done') return undefined;
    const timer = setTimeout(() => setNotice(undefined), DONE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <Page.Provider value={page}>
      <TourContext.Provider value={tour}>
        {isSmall ? <SmallLayout /> : <WideLayout />}
        <NoticeLine notice={notice} onClose={() => setNotice(undefined)} />
      </TourContext.Provider>
    </Page.Provider>
  );
}

function WideLayout(): JSX.Element {
  const { shown, say, store } = usePage();
  const { tour, show } = useTour();
  const people = inTourOrder(shown.trial?.people ?? []);
  const row = useRef<HTMLDivElement>(null);
  useNewcomer(people, () => row.current?.scrollTo({ left: row.current.scrollWidth, behavior: 'smooth' }));
  return (
    <div class="wide">
      <Header />
      <LineBar />
      <main>
        <h1 class="for-ear">{say('try:title')}</h1>
        <TourRow />
        {shown.hasFailed && <CannotOpen onAgain={() => void store.open()} />}
        {!shown.hasFailed && <div class="market">
          <div class={`phones${people.length > 3 ? ' many' : ''}`} ref={row}>
            {people.map((person) => <Phone key={person.name} person={person} />)}
            {!shown.trial && <EmptyPhones />}
          </div>
          <aside class="book" aria-label={say('try:book')}><Book /></aside>
        </div>}
        <footer class="foot">
          {shown.trial && <AddPerson />}
          {shown.trial && !tour && <button type="button" class="button" onClick={show}><Icon name="hand" />{say('try:tour')}</button>}
          <p class="foot-note">{say('try:foot')}</p>
        </footer>
      </main>
    </div>
  );
}

/** Somebody who was added while the page was open is brought into sight. */
function useNewcomer(people: TryPerson[], welcome: (name: string) => void): void {
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  useEffect(() => {
    const newcomer = known.current && people.find(({ name }) => !known.current?.has(name));
    known.current = people.length > 0 ? new Set(people.map(({ name }) => name)) : undefined;
    if (newcomer) welcome(newcomer.name);
  }, [people.length]);
}

const EmptyPhones = (): JSX.Element => <>{[1, 2, 3].map((phone) => <div class="phone phone-empty" key={phone} aria-hidden />)}</>;

function SmallLayout(): JSX.Element {
  const { shown, say, store } = usePage();
  const { tour } = useTour();
  const people = inTourOrder(shown.trial?.people ?? []);
  const [chosen, setChosen] = useState<string>();
  const [isBookOpen, setBookOpen] = useState(false);
  useNewcomer(people, setChosen);
  const person = people.find(({ name }) => name === chosen) ?? people.find(({ name }) => name === tour?.person?.name) ?? people[0];
  const openBook = (): void => {
    store.change({ unseenInBook: 0 });
    setBookOpen(true);
  };
  return (
    <div class="small">
      <SmallHeader onClock={openBook} />
      {person && <Tabs people={people} chosen={person.name} onChoose={setChosen} onBook={openBook} />}
      <LineBar />
      <main>
        <h1 class="for-ear">{say('try:title')}</h1>
        {shown.hasFailed && <CannotOpen onAgain={() => void store.open()} />}
        {person ? <Phone key={person.name} person={person} isBare /> : !shown.hasFailed && <div class="phone phone-empty" aria-hidden />}
      </main>
      <TourStrip onTurn={setChosen} />
      {isBookOpen && <BookDrawer onClose={() => setBookOpen(false)} />}
    </div>
  );
}

function BookDrawer({ onClose }: { onClose: () => void }): JSX.Element {
  const { say, store, shown } = usePage();
  useEffect(() => {
    if (shown.unseenInBook > 0) store.change({ unseenInBook: 0 });
  }, [shown.unseenInBook]);
  return (
    <Drawer label={say('try:book')} onClose={onClose}>
      <Book head={<button type="button" class="tool" onClick={onClose}><Icon name="cross" size={24} label={say('try:close')} /></button>} clock={<><ClockWords /><ClockMoves /></>} />
    </Drawer>
  );
}
