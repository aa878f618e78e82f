import type { JSX } from 'preact';
import type { PersonRole } from '../../api';
import type { Tour } from '../guide';
import { usePage } from '../page-context';
import { inTourOrder } from '../model/trial';
import { TOUR_ROLES } from '../model/tour';
import type { Values, WordKey } from '../words';
import { Icon } from './icon';
import { Restart } from './restart';
import { useTour, type TourOnPage } from './tour-context';

const STEPS: readonly WordKey[] = ['try:tour.sell', 'try:tour.order', 'try:tour.told', 'try:tour.accept'];

/** Names and goods for the sentences of the tour. */
function useTourValues(tour: Tour): Values {
  const { shown, say } = usePage();
  const people = inTourOrder(shown.trial?.people ?? []);
  const nameOf = (role: PersonRole): string => people.find((person) => person.role === role)?.name ?? '';
  return { seller: nameOf('seller'), buyer: nameOf('buyer'), manager: nameOf('manager'), goods: (tour.goods?.name ?? say('try:tour.line.goods')).toLocaleLowerCase('vi') };
}

/** The four steps in a row, with the one button that does the next. */
export function TourRow(): JSX.Element | null {
  const { say } = usePage();
  const tourOnPage = useTour();
  return tourOnPage.tour ? <Row tour={tourOnPage.tour} on={tourOnPage} title={say('try:tour')} /> : null;
}

function Row({ tour, on, title }: { tour: Tour; on: TourOnPage; title: string }): JSX.Element {
  const { say } = usePage();
  const values = useTourValues(tour);
  const isOver = tour.done >= TOUR_ROLES.length;
  return (
    <section class="tour" aria-labelledby="tour-title">
      <div class="tour-title">
        <h2 id="tour-title">{isOver ? say('try:tour.title.over') : title}</h2>
        <p>{isOver ? say('try:tour.over') : say('try:tour.four')}</p>
      </div>
      <ol class="tour-steps">
        {STEPS.map((key, index) => (
          <li key={key} class={index < tour.done ? 'done' : index === tour.done ? 'next' : 'later'} {...(index === tour.done ? { 'aria-current': 'step' as const } : {})}>
            <span class="tour-number">{index < tour.done ? <Icon name="tick" label={say('try:tour.done')} /> : index + 1}</span>
            <span>{say(key, values)}</span>
          </li>
        ))}
      </ol>
      <TourButton tour={tour} on={on} />
      <Trouble on={on} tour={tour} />
    </section>
  );
}

function TourButton({ tour, on }: { tour: Tour; on: TourOnPage }): JSX.Element {
  const { say } = usePage();
  if (!tour.person) return <button type="button" class="button" onClick={on.hide}>{say('try:tour.close')}</button>;
  return (
    <button type="button" class={`button button-main tour-help${on.isRunning ? ' busy' : ''}`} aria-disabled={on.isRunning} onClick={on.help}>
      <Icon name="hand" />
      {on.isRunning ? say('try:tour.running') : <span>{say('try:tour.help')}<span class="help-whom"> {tour.person.name}</span></span>}
    </button>
  );
}

const WAITS: readonly WordKey[] = ['try:tour.waits.sell', 'try:tour.waits.order', 'try:tour.waits.told', 'try:tour.waits.accept'];

/** What the tour waits for, when the shop said something else; and the two ways out. */
function Trouble({ on, tour }: { on: TourOnPage; tour: Tour }): JSX.Element | null {
  const { say } = usePage();
  const values = useTourValues(tour);
  const waits = WAITS[tour.done];
  if (!on.trouble || !waits) return null;
  return (
    <div class="tour-trouble" role="status">
      <p>{on.trouble === 'away' ? say('try:away') : say(waits, values)}</p>
      <Restart />
      <button type="button" class="button" onClick={on.hide}>{say('try:tour.skip')}</button>
    </div>
  );
}

/** The same on a phone's width: a strip at the foot. */
export function TourStrip({ onTurn }: { onTurn: (name: string) => void }): JSX.Element | null {
  const tourOnPage = useTour();
  return tourOnPage.tour ? <Strip tour={tourOnPage.tour} on={tourOnPage} onTurn={onTurn} /> : null;
}

function Strip({ tour, on, onTurn }: { tour: Tour; on: TourOnPage; onTurn: (name: string) => void }): JSX.Element {
  const { say } = usePage();
  const values = useTourValues(tour);
  const step = STEPS[tour.done];
  const help = (): void => {
    if (tour.person) onTurn(tour.person.name);
    on.help();
  };
  return (
    <section class="tour-strip" aria-label={say('try:tour')}>
      <p>
        <strong>{step ? say('try:tour.step', { number: tour.done + 1 }) : say('try:tour.title.over')}</strong>
        <span>{step ? say(step, values) : say('try:tour.over')}</span>
      </p>
      <TourButton tour={tour} on={{ ...on, help }} />
      <Trouble on={on} tour={tour} />
    </section>
  );
}
