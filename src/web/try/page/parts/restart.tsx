import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../page-context';
import { Drawer } from './drawer';
import { Icon } from './icon';
import { tellOutcome } from './tell-outcome';

/** "Làm lại": asks first, naming what is thrown away. */
export function Restart(): JSX.Element {
  const page = usePage();
  const { say, acts } = page;
  const [isAsking, setAsking] = useState(false);
  const restart = async (): Promise<void> => {
    setAsking(false);
    tellOutcome(page, await acts.restart());
  };
  return (
    <>
      <button type="button" class="button" onClick={() => setAsking(true)}><Icon name="again" />{say('try:restart')}</button>
      {isAsking && (
        <Drawer label={say('try:restart.title')} look="dialog" onClose={() => setAsking(false)}>
          <h2>{say('try:restart.title')}</h2>
          <p>{say('try:restart.what')}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={() => setAsking(false)}>{say('try:restart.keep')}</button>
            <button type="button" class="button button-danger" onClick={() => void restart()}>{say('try:restart.do')}</button>
          </div>
        </Drawer>
      )}
    </>
  );
}
