import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TryPerson } from '../../api';
import { findRoad, type Road as RoadOfMessage } from '../model/road';
import { clockSeconds } from '../model/when';
import { usePage } from '../page-context';
import { Icon } from './icon';

/** How the newest message went, station by station, as far as its time and state tell. */
export function Road(): JSX.Element | null {
  const { shown, say } = usePage();
  const { trial } = shown;
  const road = useMemo(() => trial && findRoad(trial.messages.values()), [trial?.messages]);
  if (!road || !trial) return null;
  const person = trial.people.find(({ userIds }) => Object.values(userIds).includes(road.message.userId));
  return (
    <details class="road">
      <summary><Icon name="down" size={20} />{say('try:road')}</summary>
      <Stations road={road} person={person} />
    </details>
  );
}

function Stations({ road, person }: { road: RoadOfMessage; person: TryPerson | undefined }): JSX.Element {
  const { say } = usePage();
  const platform = say(`try:platform.${road.message.platform}`);
  return (
    <>
      <p class="road-what">{say('try:road.what', { name: person?.name ?? '', platform, text: road.message.text.slice(0, 60) || say('try:photo') })}</p>
      <ol class="stations">
        {road.stations.map(({ name, isPassed, at }) => (
          <li key={name} class={isPassed ? 'passed' : 'waiting'}>
            <Icon name={isPassed ? 'tick' : 'clock'} size={18} label={isPassed ? say('try:road.passed') : say('try:road.waiting')} />
            <span>{say(`try:road.${name}`, { platform })}</span>
            {at !== undefined && <time>{clockSeconds(at)}</time>}
          </li>
        ))}
      </ol>
    </>
  );
}
