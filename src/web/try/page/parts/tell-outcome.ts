import type { PageContext } from '../page-context';
import type { Outcome } from '../server';
import type { WordKey } from '../words';

const REFUSED: Record<string, WordKey> = {
  nothingToSay: 'try:refused.nothingToSay',
  choiceGone: 'try:refused.choiceGone',
  noSuchChoice: 'try:refused.choiceGone',
  noSuchPerson: 'try:refused.noSuchPerson',
  nameTaken: 'try:refused.nameTaken',
  notRestartable: 'try:refused.notRestartable',
};

/** Says what did not happen and what stayed as it was; a success speaks for itself. True when it was done. */
export function tellOutcome({ say, tell }: Pick<PageContext, 'say' | 'tell'>, outcome: Outcome): boolean {
  if (outcome.is === 'done') {
    tell(undefined);
    return true;
  }
  const key = outcome.is === 'refused' ? REFUSED[outcome.refused] ?? 'try:refused.other' : 'try:away';
  tell({ kind: 'trouble', text: say(key) });
  return false;
}
