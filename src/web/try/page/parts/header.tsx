import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inTourOrder } from '../model/trial';
import { usePage } from '../page-context';
import { capital } from '../words';
import { AddPerson } from './add-person';
import { ClockDigits, ClockMoves, ClockWords } from './clock';
import { Drawer } from './drawer';
import { Icon } from './icon';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';
import { PersonBadge } from './person-badge';
import { PlatformSelect } from './phone';
import { Restart } from './restart';
import { useTour } from './tour-context';

/** The bar above everything, where there is room for it. */
export function Header(): JSX.Element {
  const { say, shown } = usePage();
  return (
    <header class="header">
      <Mark />
      <p class="title"><strong>{say('try:name')}</strong><small>{shown.trial ? say('try:name.of', { coop: shown.trial.coop.name }) : say('try:name.small')}</small></p>
      {shown.trial && <div class="header-clock"><ClockWords /><ClockMoves /></div>}
      {shown.trial && <div class="header-acts"><LanguageSwitch /><Restart /></div>}
    </header>
  );
}

/** The bar on a phone: the mark, the time, and a menu with the rest. */
export function SmallHeader({ onClock }: { onClock: () => void }): JSX.Element {
  const { say, shown } = usePage();
  const [isOpen, setOpen] = useState(false);
  return (
    <header class="header header-small">
      <Mark size={34} />
      <p class="title"><strong>{say('try:name.small')}</strong></p>
      {shown.trial && (
        <>
          <button type="button" class="tool tool-clock" onClick={onClock}>
            <Icon name="clock" size={24} /><span class="for-ear">{say('try:clock')} </span><ClockDigits />
          </button>
          <button type="button" class="tool" onClick={() => setOpen(true)}><Icon name="menu" size={24} label={say('try:menu')} /></button>
        </>
      )}
      {isOpen && <Menu onClose={() => setOpen(false)} />}
    </header>
  );
}

function Menu({ onClose }: { onClose: () => void }): JSX.Element {
  const { say, shown } = usePage();
  const { tour, show } = useTour();
  return (
    <Drawer label={say('try:menu')} onClose={onClose}>
      <DrawerHead title={say('try:name.of', { coop: shown.trial?.coop.name ?? '' })} onClose={onClose} />
      <LanguageSwitch />
      <h3>{say('try:platform')}</h3>
      <ul class="menu-people">
        {inTourOrder(shown.trial?.people ?? []).map((person) => (
          <li key={person.name}><PersonBadge person={person} /><span>{capital(person.name)}</span><PlatformSelect person={person} /></li>
        ))}
      </ul>
      <div class="menu-acts">
        <AddPerson />
        <Restart />
        {!tour && <button type="button" class="button" onClick={show}><Icon name="hand" />{say('try:tour')}</button>}
      </div>
      <p class="foot-note">{say('try:foot')}</p>
    </Drawer>
  );
}

/** Title and cross of a drawer. */
export function DrawerHead({ title, onClose }: { title: string; onClose: () => void }): JSX.Element {
  const { say } = usePage();
  return (
    <div class="drawer-head">
      <h2>{title}</h2>
      <button type="button" class="tool" onClick={onClose}><Icon name="cross" size={24} label={say('try:close')} /></button>
    </div>
  );
}
