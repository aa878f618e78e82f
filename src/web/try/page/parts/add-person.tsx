import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRole } from '../../api';
import { usePage } from '../page-context';
import { Drawer } from './drawer';
import { Icon } from './icon';
import { tellOutcome } from './tell-outcome';

const ROLES: readonly PersonRole[] = ['buyer', 'seller', 'manager'];
const LONGEST_NAME = 40;

/** "Thêm người": somebody else with a phone. Sellers and managers are invited and join by chatting, as they would. */
export function AddPerson(): JSX.Element {
  const { say } = usePage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}><Icon name="plus" />{say('try:person.add')}</button>
      {isOpen && <Drawer label={say('try:person.add')} look="dialog" onClose={() => setOpen(false)}><PersonForm onDone={() => setOpen(false)} /></Drawer>}
    </>
  );
}

function PersonForm({ onDone }: { onDone: () => void }): JSX.Element {
  const page = usePage();
  const { say, acts } = page;
  const [name, setName] = useState('');
  const [role, setRole] = useState<PersonRole>('buyer');
  const [isBusy, setBusy] = useState(false);
  const [hasNoName, setNoName] = useState(false);
  const add = async (): Promise<void> => {
    setNoName(name.trim() === '');
    if (name.trim() === '' || isBusy) return;
    setBusy(true);
    const outcome = await acts.addPerson(name.trim(), role);
    setBusy(false);
    if (tellOutcome(page, outcome)) page.tell({ kind: 'done', text: say('try:person.added', { name: name.trim() }) });
    onDone();
  };
  return (
    <form class="person-form" onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <h2>{say('try:person.add')}</h2>
      <label class="field">
        <span>{say('try:person.name')}</span>
        <input value={name} maxLength={LONGEST_NAME} autocomplete="off" placeholder={say('try:person.example')} aria-invalid={hasNoName} aria-describedby="no-name"
          onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <p id="no-name" class="field-trouble" role="alert">{hasNoName && say('try:person.noName')}</p>
      <fieldset>
        <legend>{say('try:person.role')}</legend>
        {ROLES.map((one) => (
          <label key={one} class="radio"><input type="radio" name="role" checked={role === one} onChange={() => setRole(one)} />{say(`try:role.${one}`)}</label>
        ))}
      </fieldset>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onDone}>{say('try:person.dont')}</button>
        <button type="submit" class={`button button-main${isBusy ? ' busy' : ''}`} aria-disabled={isBusy}>{isBusy ? say('try:person.adding') : say('try:person.do')}</button>
      </div>
    </form>
  );
}
