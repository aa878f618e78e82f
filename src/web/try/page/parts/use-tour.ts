import { useMemo, useState } from 'preact/hooks';
import type { Acts } from '../acts';
import { findTour, helpOnce, type Trouble } from '../guide';
import type { Shown, Store } from '../store';
import type { TourOnPage } from './tour-context';

const HIDDEN_AS = 'tour-hidden';

/** The tour beside what is shown: derived from it each time, so that it notices what the user tapped themselves. */
export function useTourOnPage(store: Store, acts: Acts, shown: Shown): TourOnPage {
  const [isHidden, setHidden] = useState(sessionStorage.getItem(HIDDEN_AS) === 'yes');
  const [isRunning, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<{ step: number; trouble: Trouble }>();
  const { trial, platforms, language } = shown;
  const tour = useMemo(() => findTour(store.shown()), [trial?.messages, trial?.book, trial?.people, platforms, language]);

  const help = async (): Promise<void> => {
    if (isRunning || !tour) return;
    setRunning(true);
    setTrouble(undefined);
    const met = await helpOnce({ store, acts });
    setRunning(false);
    if (met) setTrouble({ step: tour.done, trouble: met });
  };
  const keepHidden = (value: boolean): void => {
    sessionStorage.setItem(HIDDEN_AS, value ? 'yes' : 'no');
    setHidden(value);
  };
  return {
    ...(tour && !isHidden ? { tour } : {}),
    isRunning,
    // Trouble of a step that got done otherwise is none any more.
    ...(trouble && trouble.step === tour?.done ? { trouble: trouble.trouble } : {}),
    help: () => void help(),
    hide: () => keepHidden(true),
    show: () => keepHidden(false),
  };
}
