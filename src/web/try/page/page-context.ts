import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Acts } from './acts';
import type { Shown, Store } from './store';
import type { Say } from './words';

/** What every part of the page may need. */
export interface PageContext {
  store: Store;
  acts: Acts;
  say: Say;
  shown: Shown;
  /** Tells the user something that went wrong or was done, in a line above the page's foot. */
  tell(notice: Notice | undefined): void;
}

export interface Notice {
  kind: 'trouble' | 'done';
  text: string;
}

export const Page = createContext<PageContext | undefined>(undefined);

/** The page around a part; parts are never drawn outside it. */
export function usePage(): PageContext {
  const page = useContext(Page);
  if (!page) throw new Error('drawn outside the page');
  return page;
}

/** What the store shows, drawn anew whenever it changes. */
export function useShown(store: Store): Shown {
  const [shown, setShown] = useState(store.shown());
  useEffect(() => {
    setShown(store.shown());
    return store.watch(() => setShown(store.shown()));
  }, [store]);
  return shown;
}

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const hear = (): void => setHolds(media.matches);
    hear();
    media.addEventListener('change', hear);
    return () => media.removeEventListener('change', hear);
  }, [query]);
  return holds;
}

const TICK_MS = 5_000;

/** The trial's time now: as it was told, gone on with this machine's clock. */
export function useTrialTime(): number {
  const { shown } = usePage();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [shown.clockHeardAt]);
  const { trial, clockHeardAt } = shown;
  return trial ? trial.clock.now + Math.max(0, now - clockHeardAt) : now;
}
