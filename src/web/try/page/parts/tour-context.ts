import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Tour, Trouble } from '../guide';

/** The tour as the page draws it. */
export interface TourOnPage {
  /** Undefined while nothing is known, and when the user put the tour away. */
  tour?: Tour;
  isRunning: boolean;
  trouble?: Trouble;
  help(): void;
  hide(): void;
  show(): void;
}

export const TourContext = createContext<TourOnPage>({ isRunning: false, help: () => undefined, hide: () => undefined, show: () => undefined });

export const useTour = (): TourOnPage => useContext(TourContext);
